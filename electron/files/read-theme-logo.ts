import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import { checkPicture } from '../../shared/media/check-picture.ts'
import { MAX_PICTURE_BYTES } from '../../shared/media/limits.ts'
import type { WordTheme } from '../../shared/word/theme.ts'
import { readBytes } from './read-file.ts'

/**
 * The logo a theme names, which lies beside its file, clean of what tells who made it; null when it names none. Fails when
 * it is not there, or is something else than a PNG or a JPEG.
 */
export async function readThemeLogo(
  folder: string,
  { logo }: Pick<WordTheme, 'logo'>,
): Promise<Result<Uint8Array | null>> {
  if (logo === undefined) return ok(null)
  const bytes = await readBytes(join(folder, logo), MAX_PICTURE_BYTES)
  if (!bytes.ok) return bytes
  const checked = checkPicture(bytes.value)
  if (!checked.ok) return fail({ ...checked.error, file: logo })
  const { value } = checked
  if (value.type === 'png' || value.type === 'jpg') return ok(value.bytes)
  return fail({ code: 'picture-format', detail: value.type.toUpperCase(), file: logo })
}
