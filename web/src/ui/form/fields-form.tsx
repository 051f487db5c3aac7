import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { formatInputDay } from '../../format/index.ts';
import { ErrorState } from '../async/states.tsx';
import { Button } from '../button/button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { DateField, LookupField, type Option, Select, TextField } from './field.tsx';
import './field.css';
import { checkField, type FieldDefinition, lookupText, readFields, serverErrors } from './fields.ts';
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
  submit,
  onDone,
  onCancel,
}: {
  name: string;
  fields: readonly FieldDefinition[];
  submitLabel: string;
  initial?: Values;
  submit: (values: Values) => Promise<unknown>;
  onDone: () => void;
  onCancel: () => void;
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
  const unplaced = send.isError && serverErrors(fields, send.error).length === 0;
  return (
    <form className="form" noValidate onSubmit={form.handleSubmit((values) => send.mutate(values))}>
      <ErrorSummary errors={errors} attempt={`${form.formState.submitCount} ${send.status}`} />
      {unplaced && <ErrorState error={send.error} />}
      {fields.map((field) => (
        <Control
          key={field.name}
          field={field}
          id={idOf(field.name)}
          error={form.formState.errors[field.name]?.message}
          registration={form.register(field.name, { validate: (value) => checkField(field, value) ?? true })}
        />
      ))}
      <div className="form__actions">
        <Button type="submit" look="primary" isDisabled={send.isPending}>
          {submitLabel}
        </Button>
        <Button look="text" onPress={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

type Registration = ReturnType<ReturnType<typeof useForm<Values>>['register']>;

function Control({
  field,
  id,
  error,
  registration,
}: {
  field: FieldDefinition;
  id: string;
  error: string | undefined;
  registration: Registration;
}) {
  const { name, onChange, onBlur, ref } = registration;
  const common = { id, name, onChange, onBlur, ref, error, label: field.label, required: field.required === true };
  if (field.kind === 'choice') {
    return (
      <Select {...common} hint={field.hint} options={field.options as readonly Option[]} emptyLabel={text.choose} />
    );
  }
  if (field.kind === 'lookup') {
    return <LookupField {...common} hint={field.hint} lines={field.options.map(lookupText)} />;
  }
  if (field.kind === 'day') return <DateField {...common} {...(field.hint !== undefined && { hint: field.hint })} />;
  return <TextField {...common} hint={field.hint} autoComplete="off" />;
}

function startValues(fields: readonly FieldDefinition[], initial: Values): Values {
  return Object.fromEntries(
    fields.map((field) => {
      const value = initial[field.name] ?? '';
      return [field.name, field.kind === 'day' && value ? formatInputDay(value) : value];
    }),
  );
}
