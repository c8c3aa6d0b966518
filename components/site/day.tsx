import { type DateStyle, formatDay, formatMoment } from '@/lib/dates'

/** A date that people and machines read alike. */
export function Day({ date, style, minute }: { date: Date; style: DateStyle; minute?: boolean }) {
  return (
    <time dateTime={date.toISOString()}>
      {minute ? formatMoment(date, style) : formatDay(date, style)}
    </time>
  )
}
