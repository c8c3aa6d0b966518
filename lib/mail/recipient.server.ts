import 'server-only'
import { keyedHash } from '@/lib/secret.server'

/** As whom the list of those who want no more letters knows an address, however it was typed. */
export function recipientKey(email: string): string {
  return keyedHash('recipient', email.trim().toLowerCase())
}
