/**
 * The lines that load the runtime when the reader means to use something that needs it: the focus, the
 * pointer, a key or a click on or in an element marked `data-interactive`. What is marked works without the
 * runtime, only plainer.
 *
 * A click in an element marked `data-interactive="replay"` waits for the runtime, at most five seconds, and
 * is then made again; if the runtime has not come by then, it does what the element does without. Clicks
 * that open a new tab are left alone. Forms are never held back.
 *
 * React tells what it has taken over by keys that it puts on elements and on the document; should it one
 * day name them otherwise, the wait ends after five seconds.
 *
 * @param sources addresses of the runtime's scripts, in the order of the page. They had no order among
 *   themselves there either (`async`), and keep that attribute: React looks for it before it adds its own
 * @param data address of the page's data, when it was cut out: it acts before the runtime does. If it is
 *   gone, the runtime stays away, and the page as plain as it was
 */
export function intentScript(sources: readonly string[], data?: string): string {
  const [list, first] = [sources, data ?? 0].map((value) =>
    JSON.stringify(value).replace(/</g, '\\u003c'),
  )
  return `<script>${packed}(${list},document,${first})</script>`
}

const lines = `
((sources,page,texts)=>{
  let held,begun,waits=100;
  const has=(node,mark)=>Object.keys(node).join().includes(mark),
  again=()=>waits-->0&&!has(held,'__reactProps')?setTimeout(again,50):held.click(held=0),
  load=more=>page.head.append(Object.assign(page.createElement('script'),{async:!0},more)),
  runtime=()=>sources.map(src=>load({src})),
  act=event=>{
    const part=event.target.closest?.('[data-interactive]');
    if(part){
      begun||(texts?load({src:texts,onload:runtime,onerror:()=>waits=0}):runtime());
      begun=1;
      if(event.type=='click'&&event.isTrusted&&!event.metaKey&&!event.ctrlKey&&part.dataset.interactive=='replay'&&!has(page,'_reactListening')){
        event.preventDefault();
        held||setTimeout(again);
        held=event.target.closest('a,button')||part
      }
    }
  };
  for(const kind of['focusin','pointerover','keydown','click'])page.addEventListener(kind,act,!0)
})`

/** No name in the lines above is also a property or a word of a text in them. */
const letters: Record<string, string> = {
  sources: 's',
  page: 'd',
  texts: 'i',
  held: 'h',
  begun: 'b',
  waits: 'w',
  has: 'k',
  node: 'n',
  mark: 'm',
  name: 'x',
  again: 'r',
  load: 'f',
  runtime: 'o',
  more: 'v',
  act: 'a',
  event: 'e',
  part: 'p',
  kind: 'y',
}

/** Blanks and names are for whoever reads this file, not for the wire; each line ends where JavaScript may. */
const packed = lines.replace(/\n\s*/g, '').replace(/\b[a-z]+\b/g, (word) => letters[word] ?? word)
