/**
 * The server actions that a form without scripts asks for, as React writes them into it: `$ACTION_ID_<id>`, or
 * `$ACTION_<n>:0` with the id in JSON. Nothing when the form is no action, or one that cannot be read.
 */
export function actionIdsOf(form: FormData): string[] {
  return [...form].flatMap(([name, value]) => {
    const plain = /^\$ACTION_ID_(.+)$/.exec(name)?.[1]
    if (plain) return [plain]
    return /^\$ACTION_\d+:0$/.test(name) ? [idIn(String(value))] : []
  })
}

function idIn(json: string): string {
  return /^\{"id":"([^"]+)"/.exec(json)?.[1] ?? 'unreadable'
}
