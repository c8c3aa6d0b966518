import { expect, test } from 'vitest'
import { lineBreaks } from './line-breaks'

function split(text: string): string {
  const breaks = lineBreaks(text)
  return breaks.map((at, index) => text.slice(breaks[index - 1] ?? 0, at)).join('|')
}

test.each([
  ['after spaces', 'Ministers agree a plan', 'Ministers |agree |a |plan'],
  ['after a hyphen that is written', 'a well-known co-op', 'a |well-|known |co-|op'],
  ['not before a dash, spaced or not', 'rising—and so – on', 'rising—|and |so – |on'],
  ['not at a space that does not break', '5\u00a0% of “all”', '5\u00a0% |of |“all”'],
  ['not inside numbers and prices', 'costs £4.5m (1,000)', 'costs |£4.5m |(1,000)'],
  ['Chinese between words, not before a comma', '国务院发布新规，全国', '国务院|发布|新规，|全国'],
  [
    'Japanese before phrases, not before their kana',
    '東京都は学校で導入へ',
    '東京都は|学校で|導入へ',
  ],
  ['brackets stay with what they hold', '「書」を(本)', '「書」を|(本)'],
  [
    'before single Chinese words, not inside doubtful ones',
    '总统将在北京发布新规',
    '总统|将在|北京|发布|新规',
  ],
  ['Korean at spaces alone', '정부, 2030년까지 초등학교에', '정부, |2030년까지 |초등학교에'],
  ['Thai between words, with its prefixes', 'เพื่อผู้ประกอบการน้ำมัน', 'เพื่อ|ผู้ประกอบการน้ำมัน'],
  ['a family stays together', 'a 👨‍👩‍👧 b', 'a |👨‍👩‍👧 |b'],
  ['a hand newer than the rules stays together', '🫷🏻 a', '🫷🏻 |a'],
  ['flags part between nations, not inside one', '🇵🇱🇯🇵', '🇵🇱|🇯🇵'],
  ['nothing to break', '', ''],
])('lines end %s', (_, text, pieces) => {
  expect(split(text)).toBe(pieces)
})
