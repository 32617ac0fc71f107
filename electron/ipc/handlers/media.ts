import { basename } from 'node:path'
import { type Failure, fail, ok, type Result } from '../../../shared/base/result.ts'
import type { Handlers } from '../../../shared/contract/ipc.ts'
import type { AddedImage } from '../../../shared/contract/values.ts'
import { checkPicture } from '../../../shared/media/check-picture.ts'
import { MAX_PICTURE_BYTES } from '../../../shared/media/limits.ts'
import { mediaName } from '../../../shared/media/media-name.ts'
import { readBytes } from '../../files/read-file.ts'
import type { HandlerContext } from './context.ts'

type Picture = { readonly name: string; readonly bytes: Uint8Array }

export function mediaHandlers(context: HandlerContext): Pick<Handlers, 'addImage'> {
  return {
    async addImage(source) {
      const picture = 'bytes' in source ? ok(source) : await pickedFile(context, source.file)
      if (!picture.ok) return picture
      const { name, bytes } = picture.value
      const added = keep(context, bytes)
      return added.ok ? added : fail<Failure>({ file: basename(name), ...added.error })
    },
  }
}

async function pickedFile({ files }: HandlerContext, token: string): Promise<Result<Picture>> {
  const file = files.file(token, 'open-picture')
  if (!file) return fail({ code: 'not-permitted' })
  const bytes = await readBytes(file.path, MAX_PICTURE_BYTES)
  return bytes.ok ? ok({ name: file.path, bytes: bytes.value }) : bytes
}

function keep({ media }: HandlerContext, bytes: Uint8Array): Result<AddedImage> {
  const checked = checkPicture(bytes)
  if (!checked.ok) return checked
  const picture = checked.value
  if (picture.type === 'webp') return ok({ kind: 'webp', bytes, isPhoto: picture.isPhoto })
  const { width, height, isTurned } = picture
  return ok({
    kind: 'kept',
    media: mediaName(media.add(picture.bytes), picture.type),
    ...{ width, height, isTurned },
    bytes: picture.bytes.length,
  })
}
