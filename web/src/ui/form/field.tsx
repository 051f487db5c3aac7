import { IconAlertTriangle, IconChevronDown } from '@tabler/icons-react';
import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { Button } from '../button/button.tsx';
import { uiText } from '../ui.nl.ts';
import './field.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly small?: boolean;
}

interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** Label, hint, error and control in that order; the error is tied to the control and keeps what was typed. */
function Field({
  label,
  hint,
  error,
  id,
  required,
  children,
}: FieldProps & { id?: string | undefined; required?: boolean | undefined; children: (ids: ControlIds) => ReactNode }) {
  const generated = useId();
  const controlId = id ?? generated;
  const described = [hint && `${controlId}-hint`, error && `${controlId}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label htmlFor={controlId}>
        {label}
        {required && <span className="field__required"> ({uiText.required})</span>}
      </label>
      {hint && (
        <p className="field__hint" id={`${controlId}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={`${controlId}-error`}>
          <IconAlertTriangle size={18} aria-hidden />
          {error}
        </p>
      )}
      {children({
        id: controlId,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  small,
  ref,
  ...input
}: FieldProps & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <Field label={label} hint={hint} error={error} id={input.id} required={input.required}>
      {(ids) => <input type="text" {...input} {...ids} ref={ref} className={inputClass(small)} />}
    </Field>
  );
}

/** Running text in more than one line. */
export function LongTextField({
  label,
  hint,
  error,
  small,
  ref,
  ...area
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <Field label={label} hint={hint} error={error} id={area.id} required={area.required}>
      {(ids) => <textarea rows={4} {...area} {...ids} ref={ref} className={`${inputClass(small)} input--long`} />}
    </Field>
  );
}

/** Any number of choices, each a checkbox, together one question. */
export function ManyField({
  id,
  label,
  hint,
  error,
  required,
  options,
  chosen,
  onChange,
}: FieldProps & {
  id: string;
  required?: boolean;
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const all = options.map(({ value }) => value);
  const allChosen = all.every((value) => chosen.includes(value));
  return (
    <fieldset className={error ? 'field field--error' : 'field'} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="legend">
        {label}
        {required && <span className="field__required"> ({uiText.required})</span>}
      </legend>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <p className="field__error">{error}</p>}
      <div className="many">
        {options.map((option, index) => (
          <label key={option.value} className="choice">
            <input
              type="checkbox"
              {...(index === 0 && { id })}
              checked={chosen.includes(option.value)}
              onChange={(event) =>
                onChange(
                  options
                    .map((each) => each.value)
                    .filter((value) => (value === option.value ? event.target.checked : chosen.includes(value))),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
      {all.length >= MANY_OPTIONS && (
        <Button small look="text" onPress={() => onChange(allChosen ? [] : all)}>
          {allChosen ? uiText.chooseNone : uiText.chooseAll}
        </Button>
      )}
    </fieldset>
  );
}

/** From here on ticking them one by one is work: all at once is offered. */
const MANY_OPTIONS = 6;

/** A day as people write it, dd-mm-jjjj, whatever language the browser speaks. */
export function DateField({
  hint = uiText.dateHint,
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <div className="date-field">
      <TextField {...rest} hint={hint} inputMode="numeric" autoComplete="off" placeholder="dd-mm-jjjj" />
    </div>
  );
}

/** A text of which the browser offers the whole lines that hold what is typed. */
export function LookupField({
  lines,
  ...field
}: FieldProps & InputHTMLAttributes<HTMLInputElement> & { lines: readonly string[]; ref?: Ref<HTMLInputElement> }) {
  const listId = useId();
  return (
    <>
      <TextField {...field} list={listId} autoComplete="off" />
      <datalist id={listId}>
        {lines.map((line) => (
          <option key={line} value={line} />
        ))}
      </datalist>
    </>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function Select({
  label,
  hint,
  error,
  small,
  options,
  emptyLabel,
  ref,
  ...select
}: FieldProps &
  SelectHTMLAttributes<HTMLSelectElement> & {
    options: readonly Option[];
    /** The first choice, which stands for "no choice made". */
    emptyLabel?: string;
    ref?: Ref<HTMLSelectElement>;
  }) {
  return (
    <Field label={label} hint={hint} error={error} id={select.id} required={select.required}>
      {(ids) => (
        <span className="select">
          <select {...select} {...ids} ref={ref} className={inputClass(small)}>
            {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <IconChevronDown size={16} aria-hidden />
        </span>
      )}
    </Field>
  );
}

const inputClass = (small: boolean | undefined): string => (small ? 'input input--small' : 'input');
