import type { PictureSize } from '../../shared/media/clean-png.ts'

const JPEG_QUALITY = 0.88

/** A picture as the browser shows it, upright; null when it cannot be shown, since it is damaged. */
export async function loadPicture(address: string): Promise<HTMLImageElement | null> {
  const image = new Image()
  image.src = address
  try {
    await image.decode()
    return image
  } catch {
    // The browser does not say more than that it cannot.
    return null
  }
}

/** Draws a picture anew in another size, as the bytes of a file; null when the browser has no room for it. */
export async function drawPicture(
  image: HTMLImageElement,
  { width, height }: PictureSize,
  type: 'image/png' | 'image/jpeg',
): Promise<Uint8Array | null> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, JPEG_QUALITY)
  })
  return blob?.type === type ? new Uint8Array(await blob.arrayBuffer()) : null
}
