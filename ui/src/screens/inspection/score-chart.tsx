// The chart of scores: bars by year and axis, told apart by pattern as well as colour, so that a black-and-white print still reads.
import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { ScoreYear } from '../../ipc/generated/wire'
import { inspectionWords } from '../../words/inspection'

use([BarChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer])

const words = inspectionWords.scores

// DADS blue, orange, green, purple and grey, dark enough for 3:1 on white.
const COLOURS = ['#0017c1', '#c74700', '#197a4b', '#6f23d0', '#4d4d4d']

/** Bars of the rate in per cent; what cannot be rated has no bar. */
export default function ScoreChart({ years }: { years: readonly ScoreYear[] }) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = box.current
    if (!element) return
    const chart = init(element, undefined, { renderer: 'svg' })
    const axes = [...new Set(years.flatMap((year) => year.tally.map((tally) => tally.axis)))]
    chart.setOption({
      animation: false,
      color: COLOURS,
      aria: { enabled: true, decal: { show: true } },
      textStyle: { fontFamily: getComputedStyle(element).fontFamily, fontSize: 14 },
      grid: { left: 48, right: 16, top: 48, bottom: 32 },
      legend: { top: 0, textStyle: { fontSize: 14 } },
      xAxis: { type: 'category', data: years.map((year) => year.label), axisLabel: { fontSize: 14 } },
      yAxis: { type: 'value', min: 0, max: 100, name: words.axisName, axisLabel: { fontSize: 14 } },
      series: axes.map((axis) => ({
        name: axis,
        type: 'bar',
        data: years.map((year) => {
          const rate = year.tally.find((tally) => tally.axis === axis)?.rate_permille
          return rate === null || rate === undefined ? null : rate / 10
        }),
      })),
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(element)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [years])

  // The table below holds the same numbers, so the picture needs only its name.
  return <div ref={box} role="img" aria-label={words.chartTitle} className="h-72 w-full" data-testid="score-chart" />
}
