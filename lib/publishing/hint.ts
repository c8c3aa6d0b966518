/** What whoever calls knows of a change: the files, relative to the content folder. Without them: anything may have changed. */
export type Hint = { files?: readonly string[] | undefined }

/** Two calls that are answered by one look. */
export function mergeHints(one: Hint, other: Hint): Hint {
  if (!one.files || !other.files) return {}
  return { files: [...new Set([...one.files, ...other.files])] }
}
