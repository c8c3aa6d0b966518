import { describe, expect, test } from 'vitest'
import { inVisualOrder } from './bidi-lines'
import { cleanText, graphemesOf } from './clean-text'
import { type Composition, composeText } from './compose.server'
import { clipRuns } from './draw-line.server'
import type { SetTextOptions } from './set-text'
import { setText } from './set-text.server'

const options: SetTextOptions = {
  face: 'headline',
  language: 'en',
  maxWidth: 1040,
  maxHeight: 420,
  sizes: [92, 80, 70, 62, 54, 48],
  maxLines: 5,
  minLines: 2,
}

const headlines = [
  ['en', 'Café naïveté: “Façade” costs £4.5m—and rising, says the auditor’s office'],
  ['vi', 'Việt Nam mở rộng tuyến đường sắt đô thị, người dân phấn khởi chờ đợi'],
  ['vi', 'ẮẰẲẴẶ ẤẦẨẪẬ'],
  ['pl', 'Źrebięta i żółwie: dlaczego Łódź świętuje wśród gęstych mgieł'],
  ['tr', 'İstanbul’da ığdır kayısısı bu yıl şaşırtıcı ölçüde çoğaldı'],
  ['is', 'Þjóðin bíður eftir því að æðarfuglinn snúi aftur í Öxarfjörð'],
  ['el', 'Ἐν ἀρχῇ ἦν ὁ λόγος: η Αθήνα διαβάζει ξανά τους αρχαίους'],
  ['ru', 'Учёные нашли на Камчатке неизвестный вид подъёмных растений'],
  ['uk', 'Їжак із Києва: як ґрунтові води змінюють життя області'],
  ['ar', 'الحكومة تعلن خطة (2030) لتطوير الموانئ مع شركة Maersk بقيمة 4.5 مليار دولار'],
  ['ar', 'إِنَّ ٱللَّهَ عَلَىٰ كُلِّ شَيْءٍ قَدِيرٌ'],
  ['fa', 'می‌خواهم پچگژ بخوانم ۱۲۳'],
  ['he', 'בְּרֵאשִׁית בָּרָא אֱלֹהִים: 7 ימים שהרעידו את ירושלים (1967)'],
  ['hi', 'क्षत्रिय विद्यार्थियों ने राष्ट्रीय प्रतियोगिता में स्वर्ण पदक जीता'],
  ['th', 'รัฐบาลประกาศมาตรการกระตุ้นเศรษฐกิจครั้งใหญ่ที่สุดในรอบสิบปีเพื่อช่วยเหลือผู้ประกอบการน้ำมันปาล์ม'],
  ['zh-Hans', '国务院发布新规：到2030年，全国城市“绿色建筑”比例将超过七成'],
  ['zh-Hant', '立法院三讀通過數位身分證條例，臺灣骨科醫師關注直角與令狀'],
  ['ja', '東京都、来年度から全ての小中学校で「デジタル教科書」を導入へ'],
  ['ko', '정부, 2030년까지 전국 초등학교에 인공지능 교과서 도입하기로'],
  ['en', 'Family 👨‍👩‍👧‍👦 flags 🇵🇱🇯🇵 keycap 1️⃣ skin 👍🏽 heart ❤️ © ™ 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['en', 'Why “東京” and Москва, Αθήνα, القاهرة and ירושלים meet ★ → ½ № ①'],
] as const

describe.each(headlines)('in %s: %s', (language, words) => {
  const given = { ...options, language }

  test('every letter has a glyph and none is a box', async () => {
    const { shaped } = await compose(words, given)
    expect(shaped.text).toBe(cleanText(words))
    const ids = shaped.runs.flatMap((run) => (run.kind === 'letters' ? run.glyphs : []))
    expect(ids.filter(({ id }) => id === 0)).toEqual([])
  })

  test('the lines joined are the words, and each has room', async () => {
    const composition = await compose(words, given)
    expect(join(composition)).toBe(cleanText(words).replaceAll(' ', ''))
    const set = await setText(words, given)
    expect(set?.truncated).toBe(false)
    expect(set?.lines.length).toBeGreaterThanOrEqual(2)
    for (const line of set?.lines ?? []) expect(line.x + line.width).toBeLessThanOrEqual(1040.01)
    expect(set?.height).toBeLessThanOrEqual(420)
  })

  test('no ink is above or below the block', async () => {
    const set = await setText(words, given)
    const paths = set?.lines.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'path' ? numbers(mark.d) : [])),
    )
    const heights = (paths ?? []).filter((_, at) => at % 2 === 1)
    expect(heights.every(Number.isFinite)).toBe(true)
    expect(Math.min(...heights)).toBeGreaterThan(-1)
    expect(Math.max(...heights)).toBeLessThan((set?.height ?? 0) + 1)
  })
})

test('a line of Arabic is read from the right, the Latin name and the digits in it from the left', async () => {
  const one = { ...options, maxWidth: 4000, minLines: 1 }
  const composition = await compose('خطة (2030) مع Maersk الآن', one)
  // A closing bracket is read last, so it stands to the left, and is drawn turned round.
  expect(seen(composition, 0)).toEqual(['الآن', 'Maersk', 'مع', ')', '2030', '(', 'خطة'])
  const set = await setText('خطة (2030) مع Maersk الآن', one)
  expect(set?.direction).toBe('rtl')
})

test('the letters of an Arabic word stand from right to left', async () => {
  const { shaped } = await compose('مدينة', { ...options, minLines: 1 })
  const clusters = shaped.runs.flatMap((run) =>
    run.kind === 'letters' ? run.glyphs.map(({ cluster }) => cluster) : [],
  )
  expect([...new Set(clusters)]).toEqual([4, 3, 2, 1, 0])
})

test('lines that are read from the right end at the right edge', async () => {
  const set = await setText('הממשלה אישרה את התוכנית החדשה של הנמל הצפוני', {
    ...options,
    maxWidth: 700,
  })
  expect(set?.lines.length).toBeGreaterThan(1)
  for (const { x, width } of set?.lines ?? []) expect(x + width).toBeCloseTo(set?.width ?? 0)
})

test('Arabic letters join: a word is narrower than its letters', async () => {
  const [joined, apart] = await Promise.all(
    ['محمد', 'م ح م د'].map((word) => compose(word, options)),
  )
  const ids = (composition: Composition | undefined) =>
    composition?.shaped.runs.flatMap((run) => (run.kind === 'letters' ? run.glyphs : []))
  const letters = ids(apart)?.map(({ id }) => id)
  expect(ids(joined)?.every(({ id }) => letters?.includes(id))).toBe(false)
})

test.each([
  ['é', 'newsreader'],
  ['ọ́', 'noto-serif'],
  ['Ọ̀', 'noto-serif'],
  ['g̃', 'newsreader'],
  ['<', 'noto-serif'],
])('%s is set in the first font that draws it as it should be', async (letter, family) => {
  const { shaped } = await compose(letter, options)
  const families = shaped.runs.map((run) => (run.kind === 'letters' ? run.open.family.name : ''))
  expect(families).toEqual([family])
})

test('a word of sixty letters stands whole on one line', async () => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte'
  const set = await setText(word, options)
  expect(word).toHaveLength(60)
  expect(set).toMatchObject({ truncated: false, lines: { length: 1 } })
  expect(set?.width).toBeLessThanOrEqual(1040)
})

test('a word that no size can show is cut after a character, and the others stay', async () => {
  const composition = await compose(`Before ${'abc'.repeat(60)} after`, options)
  expect(composition.truncated).toBe(true)
  expect(composition.shaped.text).toMatch(/^Before (abc)+a?b?… after$/)
})

test('three hundred characters end after a word, with an ellipsis', async () => {
  const long = 'Once upon a time in a very long land '.repeat(9).slice(0, 300)
  const composition = await compose(long, options)
  expect(composition.truncated).toBe(true)
  expect(composition.size).toBe(48)
  const kept = composition.shaped.text.slice(0, -1)
  expect(composition.shaped.text.endsWith('…')).toBe(true)
  expect(long.startsWith(`${kept} `)).toBe(true)
})

test('a headline of 160 characters is shown whole', async () => {
  const words = 'Parliament rejects northern harbour settlement '.repeat(4).slice(0, 160)
  const composition = await compose(words, options)
  expect(composition.truncated).toBe(false)
  expect(join(composition)).toBe(words.replaceAll(' ', ''))
})

test('no line of a long headline starts or ends inside a word', async () => {
  const words = 'Harbour masters’ well-known counter-proposals reach twenty-seven northern councils'
  const { shaped, lines } = await compose(words, { ...options, maxWidth: 600 })
  for (const { end } of lines) expect(shaped.text.slice(end - 1, end + 1)).toMatch(/^(?:. |-.|.)$/u)
})

test.each([
  ['𝐇eadline', 'Headline'],
  ['i\u0307stanbul', 'istanbul'],
  ['a\ue000b \u{10ffff}', 'ab'],
  ['a\u202eb', 'ab'],
])('%s is set as %s', async (given, drawn) => {
  expect((await compose(given, options)).shaped.text).toBe(drawn)
})

test.each([['தமிழ்'], ['plan ᏣᎳᎩ'], [''], [' \u200b\u202e '], ['\ue000']])(
  '%j is not set at all, because what is left would be other words or none',
  async (words) => {
    expect(await setText(words, options)).toBeUndefined()
  },
)

test('a family, a flag and a keycap are one picture each', async () => {
  const set = await setText('👨‍👩‍👧‍👦 🇵🇱 1️⃣', { ...options, minLines: 1 })
  const marks = set?.lines.flatMap((line) => line.marks) ?? []
  const pictures = marks.filter((mark) => mark.kind === 'emoji')
  expect(pictures).toHaveLength(3)
  for (const { svg } of pictures) expect(svg).toMatch(/^<svg[\s\S]*<\/svg>\s*$/)
})

test('a label stands on its one line', async () => {
  const label = { ...options, face: 'label', sizes: [28], maxLines: 1, minLines: 1 } as const
  const set = await setText('By Ada Okafor, Jun Sato and Zoë Müller', label)
  expect(set).toMatchObject({ size: 28, truncated: false, lines: { length: 1 } })
  const many = await setText('By Ada Okafor, Jun Sato, '.repeat(8), { ...label, maxWidth: 600 })
  expect(many).toMatchObject({ size: 28, truncated: true, lines: { length: 1 } })
})

async function compose(words: string, given: SetTextOptions): Promise<Composition> {
  const composition = await composeText(words, given)
  if (!composition) throw new Error(`Nothing was composed of ${words}`)
  return composition
}

/** All letters of all lines, without the spaces, some of which the lines' ends swallow. */
function join({ shaped, lines }: Composition): string {
  return lines
    .map(({ start, end }) => shaped.text.slice(start, end))
    .join('')
    .replaceAll(' ', '')
}

/** The words of a line from left to right. */
function seen({ shaped, lines }: Composition, at: number): string[] {
  const line = lines[at]
  if (!line) return []
  return inVisualOrder(clipRuns(shaped.runs, line)).flatMap((run) => {
    const words = shaped.text.slice(run.start, run.end).split(/\s+|(?=[()])|(?<=[()])/)
    return (run.level % 2 === 1 ? words.reverse() : words).filter(Boolean)
  })
}

function numbers(d: string): number[] {
  return Array.from(d.matchAll(/-?\d+(?:\.\d+)?/g), ([number]) => Number(number))
}

test('a line never ends inside a grapheme', async () => {
  const words = '👩🏽‍🚀👨‍👩‍👧‍👦🇵🇱🇯🇵'.repeat(8)
  const { shaped, lines } = await compose(words, options)
  const starts = new Set(graphemesOf(shaped.text).map(({ start }) => start))
  for (const { start } of lines) expect(starts.has(start)).toBe(true)
})
