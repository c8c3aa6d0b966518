/** What writers are told. Nothing that a writer reads about a comment is worded anywhere else. */
export const words = {
  published: 'Your comment is published.',
  held: 'Thank you. A moderator reads your comment before it appears.',
  missingStory: 'There is no such story any more, so the comment was not stored.',
  missingParent:
    'The comment that you answer is not there any more. You can still comment on the story.',
  discarded:
    'Our spam check is certain that this is advertising, so it was not stored. If it is wrong, please write to the desk.',
  noStore:
    'The comment could not be stored just now. Your text is still here; please try again in a minute.',
  textMissing: 'There is nothing here yet.',
  textHuge: 'This is far too long to be stored.',
  nameMissing: 'A comment needs a name that can be read.',
  nameLong: 'A name has at most 60 characters.',
  emailWrong: 'This is not an e-mail address that can be written to.',
  emailMissing: 'A comment needs an e-mail address. It is never shown.',
  tooMany: (seconds: number) =>
    `There are too many from here at once. Please try again in ${inWords(seconds)}.`,
  banned: (until: string | undefined, reason: string) =>
    `You cannot take part in the discussions ${until ? `until ${until}` : 'any more'}.${reason ? ` ${reason}` : ''}`,
  notYours: 'This is not your comment, or the time to change it is over.',
  tooLate: 'A comment can be changed for five minutes. That time is over.',
  changedMeanwhile:
    'The comment has changed in the meantime. Here is your text; please look at it again.',
  edited: 'Your change is published.',
  editHeld: 'Your change is stored. A moderator reads it before the comment appears again.',
  deleted: 'Your comment is deleted.',
  respected: 'Your respect is noted.',
  respectTakenBack: 'Your respect is taken back.',
  ownComment: 'Respect for one’s own comment is not counted.',
  reported: 'Thank you. A moderator will look at it.',
  reportedAlready: 'You have reported this comment already. A moderator will look at it.',
  reasonMissing: 'Please say what is wrong with it.',
  legalName: 'A legal notice needs your name.',
  legalEmail: 'A legal notice needs an e-mail address at which you can be reached.',
  legalWords: 'A legal notice must say why you think that the comment breaks the law.',
  legalFaith: 'A legal notice needs your word that it is given in good faith.',
  missingComment: 'This comment is not there any more.',
} as const

function inWords(seconds: number): string {
  return seconds < 90
    ? `${Math.max(1, Math.ceil(seconds))} seconds`
    : `${Math.ceil(seconds / 60)} minutes`
}
