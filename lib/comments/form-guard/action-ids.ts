/**
 * The server actions that a form without scripts asks for, as React writes them into it: `$ACTION_ID_<id>`, or
 * `$ACTION_<n>:0` with the id in JSON. They are looked for in the bytes as they came: to read the whole form here
 * and once more in the framework would cost more than to store the comment.
 */
export function actionIdsOf(body: string): string[] {
  return [...body.matchAll(named)].map(([, plain, json]) => plain ?? idIn(json ?? ''))
}

/** A part of multipart/form-data: RFC 7578. */
const named = /name="\$ACTION_(?:ID_([^"]*)"|\d+:0"\r\n(?:[^\r\n]+\r\n)*\r\n([^\r\n]*))/g

function idIn(json: string): string {
  return /^\{"id":"([^"]+)"/.exec(json)?.[1] ?? 'unreadable'
}
