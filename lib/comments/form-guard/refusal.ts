/** Why a form is not even looked at. */
export type Refusal = 'elsewhere' | 'no-page' | 'no-form' | 'too-large' | 'unreadable' | 'outdated'

/** The answer to each: RFC 9110. */
export const refusalStatus: Record<Refusal, number> = {
  elsewhere: 403,
  'no-page': 405,
  'no-form': 415,
  'too-large': 413,
  unreadable: 400,
  outdated: 409,
}

const words: Record<Refusal, string> = {
  elsewhere: 'This form was not sent from a page of ours, so nothing was done.',
  'no-page': 'There is no form at this address.',
  'no-form': 'This is no form of ours. Nothing was stored.',
  'too-large': 'This is far too much to be stored.',
  unreadable: 'What arrived here cannot be read. Nothing was stored.',
  outdated: 'The page with this form is older than the site by now. Nothing was stored.',
}

/**
 * The page that says so, complete in itself. What was typed is given back: whoever reloads the page with the form
 * can put it there again.
 */
export function refusalPage(refusal: Refusal, typed: string): string {
  const given = typed
    ? `<p><label for="typed">This is what you wrote:</label></p><p><textarea id="typed" rows="12">${escaped(typed)}</textarea></p>`
    : ''
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    '<title>Not stored</title>',
    '<style>:root{color-scheme:light dark}body{max-width:35rem;margin:3rem auto;padding:0 1rem;font:1.1rem/1.5 Georgia,serif}textarea{width:100%;font:inherit}</style>',
    `</head><body><main><h1>Not stored</h1><p>${words[refusal]}</p>${given}`,
    '<p>Go back, load the page again, and try once more.</p></main></body></html>',
  ].join('')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
