import { useMutation } from '@tanstack/react-query';
import { Fragment, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { formatInputDay } from '../../format/index.ts';
import { ErrorState } from '../async/states.tsx';
import { Button } from '../button/button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { DateField, LongTextField, LookupField, ManyField, type Option, Select, TextField } from './field.tsx';
import './field.css';
import {
  checkField,
  chosenOf,
  type FieldDefinition,
  holdsMore,
  joinChosen,
  lookupLines,
  lookupText,
  readFields,
  serverErrors,
} from './fields.ts';
import { formText as text } from './form.nl.ts';

type Values = Record<string, string>;

/**
 * A form described by its fields. It checks what it can before sending; the server decides. A refusal is shown in a
 * summary and at the field it is about, and what was typed stays.
 */
export function FieldsForm({
  name,
  fields,
  submitLabel,
  initial = {},
  cancelLabel = text.cancel,
  submit,
  onDone,
  onCancel,
  beside = false,
}: {
  name: string;
  fields: readonly FieldDefinition[];
  submitLabel: string;
  initial?: Values;
  cancelLabel?: string;
  submit: (values: Values) => Promise<unknown>;
  onDone: () => void;
  /** Without it there is nothing to go back to: a form that stands on a page. */
  onCancel?: () => void;
  /** Short fields beside each other. */
  beside?: boolean;
}) {
  const form = useForm<Values>({ defaultValues: startValues(fields, initial), shouldFocusError: false });
  const send = useMutation({
    mutationFn: (values: Values) => submit(readFields(fields, values)),
    onSuccess: onDone,
    onError: (error) => {
      for (const { field, message } of serverErrors(fields, error)) form.setError(field, { message });
    },
  });
  const idOf = (field: string) => `${name}-${field}`;
  const errors = fields.flatMap((field) => {
    const message = form.formState.errors[field.name]?.message;
    return message ? [{ fieldId: idOf(field.name), message }] : [];
  });
  const unplaced = send.isError && holdsMore(send.error, serverErrors(fields, send.error).length);
  return (
    <form
      className={beside ? 'form form--beside' : 'form'}
      noValidate
      onSubmit={form.handleSubmit((values) => send.mutate(values))}
    >
      <ErrorSummary errors={errors} attempt={`${form.formState.submitCount} ${send.status}`} />
      {unplaced && <Unplaced error={send.error} attempt={form.formState.submitCount} />}
      {fields.map((field) => (
        <Fragment key={field.name}>
          {field.heading && <h3>{field.heading}</h3>}
          <Control
            field={field}
            id={idOf(field.name)}
            error={form.formState.errors[field.name]?.message}
            registration={form.register(field.name, { validate: (value) => checkField(field, value) ?? true })}
            value={field.kind === 'many' ? form.watch(field.name) : undefined}
            onValue={(value) => form.setValue(field.name, value, { shouldDirty: true })}
          />
        </Fragment>
      ))}
      <div className="form__actions">
        <Button type="submit" look="primary" isDisabled={send.isPending}>
          {submitLabel}
        </Button>
        {onCancel && (
          <Button look="text" onPress={onCancel}>
            {cancelLabel}
          </Button>
        )}
      </div>
    </form>
  );
}

/** A refusal that is about no field: seen and heard at once, however far down the form was sent from. */
function Unplaced({ error, attempt }: { error: unknown; attempt: number }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) place.current?.focus();
  }, [attempt]);
  return (
    <div ref={place} tabIndex={-1}>
      <ErrorState error={error} />
    </div>
  );
}

type Registration = ReturnType<ReturnType<typeof useForm<Values>>['register']>;

function Control({
  field,
  id,
  error,
  registration,
  value,
  onValue,
}: {
  field: FieldDefinition;
  id: string;
  error: string | undefined;
  registration: Registration;
  value: string | undefined;
  onValue: (value: string) => void;
}) {
  if (field.kind === 'many') {
    return (
      <ManyField
        {...{ id, error, label: field.label, hint: field.hint, options: field.options }}
        required={field.required === true}
        chosen={chosenOf(value)}
        onChange={(chosen) => onValue(joinChosen(chosen))}
      />
    );
  }
  const { name, onChange, onBlur, ref } = registration;
  const common = { id, name, onChange, onBlur, ref, error, label: field.label, required: field.required === true };
  if (field.kind === 'choice') {
    return (
      <Select {...common} hint={field.hint} options={field.options as readonly Option[]} emptyLabel={text.choose} />
    );
  }
  if (field.kind === 'lookup') {
    return <LookupField {...common} hint={field.hint} lines={field.options.flatMap(lookupLines)} />;
  }
  if (field.kind === 'day') return <DateField {...common} {...(field.hint !== undefined && { hint: field.hint })} />;
  if (field.kind === 'long-text') return <LongTextField {...common} hint={field.hint} />;
  return <TextField {...common} hint={field.hint} autoComplete="off" />;
}

/** A value of the server as somebody would type it. */
function shownValue(field: FieldDefinition, value: string): string {
  if (value === '') return '';
  if (field.kind === 'day') return formatInputDay(value);
  const option = field.kind === 'lookup' && field.options.find((one) => one.value === value);
  return option ? lookupText(option) : value;
}

function startValues(fields: readonly FieldDefinition[], initial: Values): Values {
  return Object.fromEntries(
    fields.map((field) => {
      const value = initial[field.name] ?? '';
      return [field.name, shownValue(field, value)];
    }),
  );
}
