// A reference to another record: typed by number or name, or chosen from the candidates below.
import { ChevronDown, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { ProblemJson } from '../ipc/generated/wire'
import { useCall, useShape } from '../ipc/hooks'
import { links } from '../words/parts'
import { titleOf } from '../words/registers'
import { Field, type Need } from './field'

interface LinkFieldProps {
  label: string
  need?: Need
  support?: string
  /** The register referred to. */
  target: string
  /** The number of the other record, or what was typed. */
  value: string
  onChange: (no: string) => void
  problems?: readonly ProblemJson[]
  testid?: string
}

/** A reference. Its value is the other record's number once chosen, and before that the very text. */
export function LinkField({ label, need, support, problems, ...rest }: LinkFieldProps) {
  return (
    <Field label={label} need={need} support={support} problems={problems}>
      {(tied) => <LinkBox {...rest} label={label} tied={tied} must={need === 'must'} />}
    </Field>
  )
}

interface LinkBoxProps {
  label: string
  target: string
  value: string
  onChange: (no: string) => void
  onChosen?: (no: string) => void
  testid?: string
  must?: boolean
  tied: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
}

/** How long the typing rests before candidates are looked up, in milliseconds. */
const rest = 150

function LinkBox({ label, target, value, onChange, onChosen, testid, must, tied }: LinkBoxProps) {
  const [text, setText] = useState(value)
  const [words, setWords] = useState(value)
  const sent = useRef(value)
  const shape = useShape(target)
  const { data: candidates = [], isFetching } = useCall(
    'lookup',
    { register: target, words },
    { enabled: target !== '' },
  )

  useEffect(() => {
    const timer = setTimeout(() => setWords(text), rest)
    return () => clearTimeout(timer)
  }, [text])

  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
    setWords(value)
  }, [value])

  // A number stands there, and its name is known now: people read names.
  const named = candidates.find((one) => one.no === value)
  useEffect(() => {
    if (named && text === value) setText(named.label)
  }, [named, text, value])

  const choose = (no: string) => {
    const chosen = candidates.find((one) => one.no === no)
    sent.current = no
    onChange(no)
    setText(chosen?.label ?? no)
    onChosen?.(no)
  }

  return (
    <ComboBox
      id={tied.id}
      aria-label={label}
      aria-describedby={tied['aria-describedby']}
      isInvalid={tied['aria-invalid']}
      isRequired={must}
      validationBehavior="aria"
      selectedKey={null}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      inputValue={text}
      items={candidates.map((one) => ({ id: one.no, ...one }))}
      onInputChange={(typed) => {
        if (typed === text) return
        setText(typed)
        // The name of the record that stands there already; anything else is a new text, no longer that record.
        if (candidates.some((one) => one.no === sent.current && one.label === typed)) return
        sent.current = typed
        onChange(typed)
      }}
      onSelectionChange={(no) => no !== null && choose(String(no))}
    >
      <span className="flex items-center">
        <Input className="input wide-text rounded-r-none" data-testid={testid} autoComplete="off" />
        <Button className="button h-10 rounded-l-none border-l-0 px-2" aria-label={`${label} ${links.open}`}>
          <ChevronDown size={18} aria-hidden />
        </Button>
      </span>
      <Popover className="popover min-w-(--trigger-width)">
        <ListBox
          className="candidates"
          renderEmptyState={() => (
            <p className="max-w-md px-2 py-1">
              {isFetching ? links.loading : links.nothing(shape ? titleOf(shape) : label)}
            </p>
          )}
        >
          {(one: { id: string; no: string; label: string }) => (
            <ListBoxItem id={one.id} textValue={one.label} className="candidate">
              <span>{one.label}</span>
              {one.no !== one.label && <span className="text-sm text-(--ink-soft)">{one.no}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

interface LinksFieldProps extends Omit<LinkFieldProps, 'value' | 'onChange'> {
  value: readonly string[]
  onChange: (numbers: string[]) => void
}

/** Several references: the chosen ones stand above the box, each with a way to take it off. */
export function LinksField({ label, need, support, problems, target, value, onChange, testid }: LinksFieldProps) {
  const [typed, setTyped] = useState('')
  const add = (no: string) => {
    const trimmed = no.trim()
    if (trimmed && !value.includes(trimmed)) onChange([...value, trimmed])
    setTyped('')
  }
  return (
    <Field label={label} need={need} support={support} problems={problems}>
      {(tied) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: leaving the box takes what was typed; nothing here is pressed.
        <div
          className="flex flex-col gap-1"
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget) && typed) add(typed)
          }}
        >
          {value.length > 0 && (
            <ul aria-label={`${label} ${links.chosen}`} className="flex flex-wrap gap-2">
              {value.map((no) => (
                <li key={no}>
                  <Chosen target={target} no={no} onRemove={() => onChange(value.filter((one) => one !== no))} />
                </li>
              ))}
            </ul>
          )}
          <LinkBox
            label={label}
            target={target}
            value={typed}
            onChange={setTyped}
            onChosen={add}
            testid={testid}
            tied={tied}
          />
        </div>
      )}
    </Field>
  )
}

function Chosen({ target, no, onRemove }: { target: string; no: string; onRemove: () => void }) {
  const { data } = useCall('lookup', { register: target, words: no })
  const name = data?.find((one) => one.no === no)?.label ?? no
  return (
    <span className="chip">
      {name}
      <button type="button" aria-label={links.remove(name)} onClick={onRemove}>
        <X size={14} aria-hidden />
      </button>
    </span>
  )
}
