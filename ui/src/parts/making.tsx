// A form on its way: how far it is, and a way to call it off.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../ipc/office'
import { printWords as words } from '../words/reports'
import { Button } from './button'

/** How often the office is asked how far it is, in milliseconds. */
const oftenEnough = 250

/** Stands where a form is being made; nothing while none is. */
export function Making({ busy }: { busy: boolean }) {
  return (
    <div aria-live="polite" className="text-dns-14N-130">
      {busy && <Bar />}
    </div>
  )
}

function Bar() {
  const [stopping, setStopping] = useState(false)
  const { data } = useQuery({
    queryKey: ['print_progress'],
    queryFn: () => call('print_progress', null),
    refetchInterval: oftenEnough,
    gcTime: 0,
  })
  const stop = () => {
    setStopping(true)
    call('print_stop', null).catch(() => undefined)
  }
  const known = data !== undefined && data.pages > 0
  return (
    <div className="flex flex-wrap items-center gap-3" data-testid="making">
      <span>{stopping ? words.stopping : words.making}</span>
      <progress
        className="h-3 w-56"
        aria-label={words.making}
        // Without a value the bar only says that something is going on.
        {...(known ? { value: data.done, max: data.pages } : {})}
      />
      <span>{data && (known ? words.drawn(data.done, data.pages) : data.done > 0 && words.counted(data.done))}</span>
      <Button onPress={stop} blocked={stopping} testid="making-stop">
        {words.stop}
      </Button>
    </div>
  )
}
