import type { Partner } from '../../api/register-types.ts';
import { Button } from '../../ui/button/button.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { partnersText as text } from './partners.nl.ts';

const SHARE = /^(100|\d{1,2})$/;

/** Who carry it out: consortium partners and subcontractors, with their share. A subcontractor has none of its own. */
export function PartnerTable({
  partners,
  onDrop,
}: {
  partners: readonly Partner[];
  /** Without it the table is only to be read. */
  onDrop?: (partner: Partner) => void;
}) {
  if (partners.length === 0) return <p className="small muted">{text.none}</p>;
  const columns: readonly Column<Partner>[] = [
    {
      key: 'naam',
      header: text.name,
      rowHeader: true,
      cell: (one) => <TwoLines first={one.naam} second={one.nummer && text.registered(one.nummer)} />,
    },
    {
      key: 'rol',
      header: text.role,
      cell: (one) => <TwoLines first={text.roles[one.rol]} second={one.voor && text.under(one.voor)} />,
    },
    { key: 'taak', header: text.task, cell: (one) => one.taak },
    {
      key: 'aandeel',
      header: text.share,
      numeric: true,
      cell: (one) => (one.aandeel === null ? <span className="muted">{text.noShare}</span> : `${one.aandeel}%`),
    },
  ];
  const drop: Column<Partner> = {
    key: 'weg',
    header: text.drop,
    headerHidden: true,
    cell: (one) => (
      <Button small look="text" aria-label={text.dropOf(one.naam)} onPress={() => onDrop?.(one)}>
        {text.drop}
      </Button>
    ),
  };
  return (
    <DataTable
      caption={text.title}
      captionHidden
      columns={onDrop ? [...columns, drop] : columns}
      rows={partners}
      rowKey={(one) => `${one.rol} ${one.naam}`}
    />
  );
}

/** Adds a partner to those there are; a subcontractor may stand under a consortium partner, never under another one. */
export function AddPartner({
  partners,
  onChange,
}: {
  partners: readonly Partner[];
  onChange: (partners: readonly Partner[]) => void;
}) {
  const consortium = partners.filter((one) => one.rol === 'combinant');
  const fields: readonly FieldDefinition[] = [
    { kind: 'choice', name: 'rol', label: text.role, required: true, options: text.roleOptions },
    { kind: 'text', name: 'naam', label: text.name, required: true },
    {
      kind: 'text',
      name: 'nummer',
      label: text.number,
      required: true,
      pattern: /^\d{8}$/,
      patternHint: text.numberHint,
    },
    { kind: 'text', name: 'taak', label: text.task, required: true },
    { kind: 'text', name: 'aandeel', label: text.shareField, pattern: SHARE, patternHint: text.shareHint },
    ...(consortium.length === 0
      ? []
      : [
          {
            kind: 'choice' as const,
            name: 'voor',
            label: text.underField,
            hint: text.underHint,
            options: consortium.map(({ naam }) => ({ value: naam, label: naam })),
          },
        ]),
  ];
  return (
    <FormDialog
      name="partner"
      small
      button={text.add}
      title={text.add}
      intro={text.intro}
      fields={fields}
      submitLabel={text.act}
      done={text.added}
      submit={async ({ rol, naam = '', nummer = '', taak = '', aandeel, voor }) =>
        onChange([
          ...partners.filter((one) => one.naam !== naam),
          {
            rol: rol as Partner['rol'],
            naam,
            nummer,
            taak,
            aandeel: aandeel === undefined ? null : Number(aandeel),
            voor: rol === 'onderaannemer' ? (voor ?? null) : null,
          },
        ])
      }
    />
  );
}

/** Without this partner, and without the subcontractors that stood under it. */
export const withoutPartner = (partners: readonly Partner[], gone: Partner): readonly Partner[] =>
  partners.filter((one) => one !== gone && one.voor !== gone.naam);
