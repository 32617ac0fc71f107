import { type Failure, fail, type Result } from '../../shared/base/result.ts'
import type { Check } from '../../shared/contract/checks.ts'
import { type CallName, type Handlers, ipc } from '../../shared/contract/ipc.ts'
import { log } from '../log.ts'

/**
 * Checks the argument of a call and runs its handler; the one way in for both shells.
 * An error that no one expected is logged and becomes a failure, so that the window always gets an answer.
 */
export async function answerCall(
  handlers: Handlers,
  name: CallName,
  argument: unknown,
): Promise<Result<unknown>> {
  // Safe: widening one check of the table to "takes anything" loses only its type.
  const check = ipc[name].check as Check<unknown>
  const fault = check(argument, name)
  if (fault !== null) return fail<Failure>({ code: 'argument-invalid', detail: fault })
  // Safe: the check above is the check of this very call.
  const handler = handlers[name] as (argument: unknown) => Promise<Result<unknown>>
  try {
    return await handler(argument)
  } catch (error) {
    log('error', `The call ${name} failed in a way no one expected.`, error)
    return fail<Failure>({ code: 'not-available', detail: name })
  }
}
