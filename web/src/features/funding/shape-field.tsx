import type { Fault, TermsField, TermsFields, TermsShape } from '../../../../src/modules/funding/api.ts';
import { LongTextField, ManyField, Select, TextField } from '../../ui/form/field.tsx';
import { useCoverageOptions } from './coverage-choices.ts';
import { DayInput } from './day-input.tsx';
import { emptyOf, idOf, recordOf, switchCase } from './draft.ts';
import { EuroInput } from './euro-input.tsx';
import { editorText as text } from './funding.nl.ts';
import { ItemsField } from './items-field.tsx';
import { PickWords } from './pick-words.tsx';

type Change = (value: unknown) => void;
type Props = {
  readonly field: TermsField;
  readonly path: string;
  readonly value: unknown;
  readonly faults: readonly Fault[];
  readonly onChange: Change;
};

const faultAt = (faults: readonly Fault[], path: string): string | undefined =>
  faults.find((one) => one.path === path)?.sentence;

const LONG = 300;

/** One field of the document by its shape: the whole form is made from the description of the document. */
export function ShapeField({ field, path, value, faults, onChange }: Props) {
  const { shape, label, explain } = field;
  const error = faultAt(faults, path);
  const common = { id: idOf(path), label, hint: explain, ...(error && { error }) };
  const shared = { ...common, small: true as const };
  switch (shape.kind) {
    case 'maybe':
      return (
        <MaybeField field={field} inner={shape.of} path={path} value={value} faults={faults} onChange={onChange} />
      );
    case 'day':
      return <DayInput {...common} value={textOf(value)} onChange={onChange} />;
    case 'cents':
      return <EuroInput {...common} value={value} onChange={onChange} />;
    case 'whole':
      return shape.only.length > 0 ? (
        <Select
          {...shared}
          value={textOf(value)}
          options={shape.only.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(event) => onChange(Number(event.target.value))}
        />
      ) : (
        <TextField
          {...shared}
          inputMode="numeric"
          value={textOf(value)}
          onChange={(event) => onChange(numberOf(event.target.value))}
        />
      );
    case 'flag':
      return (
        <Select
          {...shared}
          value={value === true ? 'ja' : 'nee'}
          options={[
            { value: 'nee', label: text.no },
            { value: 'ja', label: text.yes },
          ]}
          onChange={(event) => onChange(event.target.value === 'ja')}
        />
      );
    case 'choice':
      return (
        <Select
          {...shared}
          value={textOf(value)}
          options={optionsOf(shape)}
          {...(!optionsOf(shape).some((one) => one.value === value) && { emptyLabel: text.choose })}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'list':
      return <ListField {...{ field, shape, path, value, faults, onChange }} />;
    case 'union':
      return <ShapeFields shape={shape} path={path} value={value} faults={faults} named={field} onChange={onChange} />;
    case 'record':
      return (
        <fieldset className="funding-group" id={idOf(path)} tabIndex={-1}>
          <legend className="legend">{label}</legend>
          {error && <p className="field__error">{error}</p>}
          <ShapeFields shape={shape} path={path} value={value} faults={faults} onChange={onChange} />
        </fieldset>
      );
    default:
      return shape.kind === 'text' && shape.maxLength > LONG ? (
        <LongTextField {...shared} rows={2} value={textOf(value)} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <TextField {...shared} value={textOf(value)} onChange={(event) => onChange(event.target.value)} />
      );
  }
}

/** The fields of a record or of the chosen case of a union, one after the other. */
export function ShapeFields({
  shape,
  path,
  value,
  faults,
  named,
  onChange,
}: Omit<Props, 'field'> & {
  readonly shape: Extract<TermsShape, { kind: 'record' | 'union' }>;
  /** What the choice between the cases of a union is called. */
  readonly named?: TermsField;
}) {
  const record = recordOf(value);
  const set = (name: string, next: unknown) => onChange({ ...record, [name]: next });
  const fields = (described: TermsFields) =>
    Object.values(described).map((field) => (
      <ShapeField
        key={field.name}
        field={field}
        path={path === '' ? field.name : `${path}.${field.name}`}
        value={record[field.name]}
        faults={faults}
        onChange={(next) => set(field.name, next)}
      />
    ));
  if (shape.kind === 'record') return <div className="funding-fields">{fields(shape.fields)}</div>;
  const tagPath = `${path}.${shape.tagName}`;
  const chosen = Object.values(shape.cases).find(({ word }) => word === record[shape.tagName]);
  const error = faultAt(faults, tagPath);
  return (
    <div className="funding-fields">
      <Select
        id={idOf(tagPath)}
        small
        label={named?.label ?? shape.title}
        {...(named && { hint: named.explain })}
        {...(error && { error })}
        value={textOf(record[shape.tagName])}
        options={Object.values(shape.cases).map(({ word, label }) => ({ value: word, label }))}
        {...(!chosen && { emptyLabel: text.choose })}
        onChange={(event) => onChange(switchCase(shape, event.target.value, record))}
      />
      {chosen && fields(chosen.fields)}
    </div>
  );
}

/** What may be absent: a group gets a choice whether it is there, a single value is absent when it is empty. */
function MaybeField({ field, inner, path, value, faults, onChange }: Props & { readonly inner: TermsShape }) {
  if (inner.kind !== 'record' && inner.kind !== 'union') {
    return (
      <ShapeField
        field={{ ...field, shape: inner }}
        path={path}
        value={value ?? ''}
        faults={faults}
        onChange={(next) => onChange(next === '' ? null : next)}
      />
    );
  }
  const present = value !== null && value !== undefined;
  return (
    <div className="funding-group">
      <Select
        id={idOf(path)}
        small
        label={field.label}
        hint={field.explain}
        value={present ? 'wel' : 'geen'}
        options={[
          { value: 'geen', label: text.none },
          { value: 'wel', label: text.with },
        ]}
        onChange={(event) => onChange(event.target.value === 'wel' ? emptyOf(inner) : null)}
      />
      {present && <ShapeFields shape={inner} path={path} value={value} faults={faults} onChange={onChange} />}
    </div>
  );
}

/** Choices are ticked, words are typed with commas, and groups each have their own place. */
function ListField({
  field,
  shape,
  path,
  value,
  faults,
  onChange,
}: Props & { readonly shape: Extract<TermsShape, { kind: 'list' }> }) {
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const picks = useCoverageOptions(shape.pickedFrom);
  const own = faults.filter((one) => one.path === path || isItem(one.path, path));
  if (shape.of.kind === 'choice') {
    return (
      <ManyField
        id={idOf(path)}
        label={field.label}
        hint={field.explain}
        {...(own[0] && { error: own[0].sentence })}
        options={optionsOf(shape.of)}
        chosen={items.map(textOf)}
        onChange={onChange}
      />
    );
  }
  if (shape.of.kind === 'record') {
    const { of } = shape;
    return (
      <ItemsField
        {...{ field, path, items, faults, of, onChange }}
        one={shape.one}
        fieldsOf={(item, here, change) => (
          <ShapeFields shape={of} path={here} value={item} faults={faults} onChange={change} />
        )}
      />
    );
  }
  if (picks.length > 0) {
    return (
      <PickWords
        id={idOf(path)}
        label={field.label}
        hint={field.explain}
        {...(own[0] && { error: own[0].sentence })}
        one={shape.one}
        options={picks}
        chosen={items.map(textOf)}
        onChange={onChange}
      />
    );
  }
  return (
    <TextField
      id={idOf(path)}
      small
      label={field.label}
      hint={`${field.explain} ${text.commas}`}
      {...(own[0] && { error: own[0].sentence })}
      defaultValue={items.map(textOf).join(', ')}
      onChange={(event) => onChange(wordsOf(event.target.value))}
    />
  );
}

const isItem = (path: string, list: string): boolean => path.startsWith(`${list}[`) && path.endsWith(']');
const wordsOf = (typed: string): readonly string[] =>
  typed
    .split(/[,;]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
const optionsOf = ({ options }: Extract<TermsShape, { kind: 'choice' }>) =>
  Object.values(options).map(([value, label]) => ({ value, label }));
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const numberOf = (typed: string): unknown => (/^\d{1,12}$/u.test(typed.trim()) ? Number(typed.trim()) : typed);
