'use client'

import { createContext, type ReactNode, use } from 'react'

/** What a form needs to know of the newsroom. */
export type FormSetting = {
  maxLength: number
  disclosure: string
  /** Where it is told in full. */
  disclosureHref: string | undefined
  policyHref: string | undefined
}

const Setting = createContext<FormSetting>({
  maxLength: 5000,
  disclosure: '',
  disclosureHref: undefined,
  policyHref: undefined,
})

/** Says it once for all the forms that a discussion may open. */
export function FormSettings({ setting, children }: { setting: FormSetting; children: ReactNode }) {
  return <Setting value={setting}>{children}</Setting>
}

export function useFormSetting(): FormSetting {
  return use(Setting)
}
