const names = /\.(?:png|jpe?g|jfif|svg|webp|hei[cf]|avif|gif|bmp|tiff?|emf|wmf)$/i

/** Those of some files that say they are pictures, also of kinds that are refused: then the person is told why. */
export function pictureFiles(files: Iterable<File>): ReadonlyArray<File> {
  return [...files].filter((file) => file.type.startsWith('image/') || names.test(file.name))
}
