import { createHash } from 'node:crypto'
import type { PostForm } from './post-form'

/**
 * What makes two posts one. A browser with scripts gives each form a key of its own. Without scripts the page is
 * the same for everybody, so there the same words of the same writer at the same place are one comment: whoever
 * presses twice has said it once.
 */
export function formKeyOf({ formKey, story, parent, values }: PostForm, writer: string): string {
  const parts = formKey ? [formKey] : [story, parent ?? '', values.text]
  return createHash('sha256')
    .update(JSON.stringify([writer, ...parts]))
    .digest('base64url')
}
