import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { onEveryDatabase } from '@/lib/db/databases.fixture'
import { classifiers } from '@/lib/db/schema/comments'
import { spamLikelihood, teachClassifier } from './classifier.server'
import { fewestLessons, learn, type Model, modelSchema, toLikelihood, untaught } from './model'
import { tokensOf } from './tokens'

const ham = (n: number) => `I sailed past the gauge number ${n} and read the tide with my children`
const spam = (n: number) =>
  `Cheap watches number ${n}, best replica price, visit https://deals.example/${n}`

function taught(lessons: number): Model {
  let model = untaught
  for (let n = 1; n <= lessons; n++) {
    model = learn(model, { comment: n, text: ham(n), lesson: 'ham' }).model
    model = learn(model, { comment: n + 1000, text: spam(n), lesson: 'spam' }).model
  }
  return model
}

test('it says nothing before it has learned enough', () => {
  expect(toLikelihood(taught(fewestLessons - 1))(spam(99))).toBeUndefined()
  expect(toLikelihood(taught(fewestLessons))(spam(99))).toBeDefined()
})

test('it tells spam that it has not seen from what readers write', () => {
  const likelihood = toLikelihood(taught(30))
  expect(likelihood('Best replica watches at a cheap price')).toBeGreaterThan(0.9)
  expect(likelihood('My children read the tide at the gauge')).toBeLessThan(0.1)
  expect(likelihood('Entirely unknown vocabulary')).toBe(0.5)
  expect(likelihood('')).toBe(0.5)
})

test('what is disguised counts as what it is read as', () => {
  const likelihood = toLikelihood(taught(30))
  expect(likelihood('Bеst rерlicа wа\u200btches, СHEAP')).toBeGreaterThan(0.9)
})

test('a moderator who thinks again is not counted twice', () => {
  const first = learn(taught(25), { comment: 7000, text: 'A lottery winner', lesson: 'spam' })
  const again = learn(first.model, { comment: 7000, text: 'A lottery winner', lesson: 'spam' })
  expect(again.before).toBe('spam')
  expect(again.model.notes).toEqual(first.model.notes)
  const turned = learn(again.model, { comment: 7000, text: 'A lottery winner', lesson: 'ham' })
  expect(turned.before).toBe('spam')
  expect(turned.model.notes?.[1]).toEqual({ ham: 26, spam: 25 })
  expect(turned.model.notes?.[2].spam?.['w:lottery']).toBe(0)
})

test('words that mean something to objects are words', () => {
  const words = 'constructor __proto__ toString hasOwnProperty'
  let model = taught(25)
  model = learn(model, { comment: 9000, text: words, lesson: 'spam' }).model
  expect(toLikelihood(modelSchema.parse(JSON.parse(JSON.stringify(model))))(words)).toBeGreaterThan(
    0.5,
  )
})

test.each([
  ['Each word once, once.', ['w:each', 'w:word', 'w:once']],
  ['无空格', ['w:无空', 'w:空格', 'w:格']],
  ['See https://Shop.example/x', ['h:shop.example', 'w:see']],
  ['', []],
])('“%s” is known by its words', (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens)
})

test.each([['\0'], ['x'.repeat(100_000)], ['a '.repeat(50_000)], [`e${'\u0301'.repeat(10_000)}`]])(
  'hostile text is cut short',
  (text) => {
    expect(tokensOf(text).join('').length).toBeLessThan(20_000)
  },
)

onEveryDatabase((database) => {
  const forget = () => Reflect.deleteProperty(globalThis, Symbol.for('masthead.classifier'))

  test('what was taught is there after a restart', async () => {
    forget()
    for (let n = 1; n <= fewestLessons; n++) {
      await teachClassifier({ comment: n, text: ham(n), lesson: 'ham' })
      await teachClassifier({ comment: n + 1000, text: spam(n), lesson: 'spam' })
    }
    const said = await spamLikelihood(spam(99))
    expect(said).toBeGreaterThan(0.9)
    forget()
    expect(await spamLikelihood(spam(99))).toBe(said)
  })

  test('no lesson is lost when moderators decide at once', async () => {
    forget()
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        teachClassifier({ comment: n, text: ham(n), lesson: n % 2 ? 'ham' : 'spam' }),
      ),
    )
    const [row] = await database().select().from(classifiers).where(eq(classifiers.name, 'spam'))
    expect(row?.version).toBe(20)
    expect(modelSchema.parse(row?.model).notes?.[1]).toEqual({ ham: 10, spam: 10 })
  })

  test('a model that cannot be read is begun anew', async () => {
    forget()
    await database()
      .insert(classifiers)
      .values({ name: 'spam', model: { old: true }, version: 9 })
    expect(await spamLikelihood('Anything')).toBeUndefined()
    await teachClassifier({ comment: 1, text: 'A first lesson', lesson: 'ham' })
    const [row] = await database().select().from(classifiers)
    expect(row?.version).toBe(10)
  })
})
