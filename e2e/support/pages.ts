/** One address of every kind of page that readers meet. */
export const kindsOfPages = {
  'the front page': '/',
  'a section front': '/world',
  'a further page of a section': '/handbook/page/2',
  'the seed story': '/world/maduro-asks-russia-for-aid',
  'a story with a picture, a table and questions': '/world/who-owns-the-water',
  'a story with footnotes and a figure': '/handbook/callouts-and-figures',
  'an author': '/authors/nell-ashworth',
  'a tag': '/tags/shipping',
  'the corrections': '/corrections',
  'the page about the paper': '/about',
  'a policy': '/about/privacy',
}

/** An address where nothing is; its page is a kind too, but answers 404. */
export const nowhere = '/world/no-such-story'
