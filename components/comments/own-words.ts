/** What a writer reads on the page of their own comment. */
export const ownWords = {
  published: 'Your comment is published.',
  held: 'Your comment is in review: a moderator reads it before it appears.',
  rejected: 'A moderator has decided not to publish your comment.',
  spam: 'Your comment was taken for advertising, and is in review.',
  deleted: 'Your comment is deleted. What it said and who said it is gone.',
  look: 'See it in its place',
  on: 'On:',
  change: 'Change your comment',
  until: (moment: string) => `It can be changed until ${moment}.`,
  save: 'Save the change',
  insist: 'Send it as it is',
  remove: 'Delete this comment',
  removeHint:
    'It cannot be brought back. If somebody has answered it, its place says that it was deleted.',
  removeReally: 'Delete it',
  why: 'Why',
  whySpam: 'It looks like advertising to our checks or to a moderator.',
  byModerator: 'A moderator decided this; no machine did.',
  byCheck: 'A check decided this by itself; no moderator has looked at it yet.',
  redress:
    'You can ask for a second look, once. Somebody else takes it where the newsroom has somebody else. The courts, and where you live perhaps a dispute settlement body, are open to you besides.',
  appeal: 'Ask for a second look',
  appealHint: 'Say what was misunderstood. You can do this once.',
  appealEmpty: 'Please say why.',
  sendAppeal: 'Ask for a second look',
  appeals: {
    open: 'You have asked for a second look. A moderator will take it.',
    upheld: 'You asked for a second look, and the decision stands.',
    overturned: 'You asked for a second look, and you were right.',
  },
} as const
