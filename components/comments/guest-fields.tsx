import { useId } from 'react'
import type { PostValues, Problems } from '@/lib/comments/form-state'
import { routes } from '@/lib/routes'
import { Field } from './field'
import styles from './form.module.css'
import type { Self } from './who-am-i'
import { formWords as words } from './words'

/** What a guest is asked for. Somebody who turns out to be signed in is not, but once for a name. */
export function GuestFields({
  values,
  problems,
  self,
}: {
  values: PostValues
  problems: Problems<'text' | 'name' | 'email'>
  self: Self | undefined
}) {
  const id = useId()
  if (self?.signedIn && self.name)
    return <p className={styles.hint}>{words.signedInAs(self.name)}</p>
  const name = (hint: string) => (
    <Field
      id={`${id}-name`}
      label={words.name}
      hint={hint}
      problem={problems.name}
      name="name"
      autoComplete="name"
      dir="auto"
      defaultValue={values.name}
    />
  )
  if (self?.signedIn) return name(words.firstNameHint)
  return (
    <>
      <div className={styles.pair}>
        {name(words.nameHint)}
        <Field
          id={`${id}-email`}
          label={words.email}
          hint={words.emailHint}
          problem={problems.email}
          name="email"
          type="email"
          autoComplete="email"
          defaultValue={values.email}
        />
      </div>
      <p className={styles.hint}>
        {words.signInHint} <a href={routes.signIn()}>{words.signIn}</a>
      </p>
    </>
  )
}
