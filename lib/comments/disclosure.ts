/** What a writer is told of what happens to the data, at the form and in the policy alike. */
export function disclosure({ akismet }: { akismet: boolean; toxicity: boolean }): string {
  const always =
    'Your name and your comment are published. Your e-mail address is not. A keyed hash of your IP address is kept for 30 days.'
  return akismet ? `${always} Akismet checks the comment for spam.` : always
}
