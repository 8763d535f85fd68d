// The calendar beside a date: months and days in 和暦, for those who would rather point.
import { GregorianCalendar, parseDate, toCalendar } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  Dialog,
  DialogTrigger,
  Heading,
  I18nProvider,
  Popover,
} from 'react-aria-components'
import { dates } from '../words/parts'

interface CalendarButtonProps {
  label: string
  /** The day shown as chosen, `2026-11-22`; empty for none. */
  iso: string
  onPick: (iso: string) => void
}

/** A button that opens a calendar. */
export function CalendarButton({ label, iso, onPick }: CalendarButtonProps) {
  return (
    <DialogTrigger>
      <Button className="button" data-small aria-label={dates.calendarOf(label)} excludeFromTabOrder>
        <CalendarDays size={18} aria-hidden />
      </Button>
      <Popover className="popover">
        <Dialog aria-label={dates.calendarOf(label)} className="outline-none">
          {({ close }) => (
            <I18nProvider locale="ja-JP-u-ca-japanese">
              <Calendar
                className="calendar"
                aria-label={dates.calendarOf(label)}
                autoFocus
                value={iso ? parseDate(iso) : null}
                onChange={(day) => {
                  onPick(toCalendar(day, new GregorianCalendar()).toString())
                  close()
                }}
              >
                <header className="flex items-center justify-between pb-2">
                  <Button slot="previous" className="button" data-small aria-label={dates.previousMonth}>
                    <ChevronLeft size={18} aria-hidden />
                  </Button>
                  <Heading level={3} />
                  <Button slot="next" className="button" data-small aria-label={dates.nextMonth}>
                    <ChevronRight size={18} aria-hidden />
                  </Button>
                </header>
                <CalendarGrid weekdayStyle="narrow">
                  {(day) => <CalendarCell className="calendar-day" date={day} />}
                </CalendarGrid>
              </Calendar>
            </I18nProvider>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
