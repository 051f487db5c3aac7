import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { Gemeentedeel, Raming, Ramingsregel, WatAlsUitkomst } from '../../api/types.ts';
import { Select } from '../../ui/form/field.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { estimatesText } from './estimates.nl.ts';
import { BasisChoice } from './line-dialog.tsx';
import { type BasisKind, lineBody, lineFields, lineValues } from './line-form.ts';
import {
  COUNT,
  EUROS,
  given,
  PERCENTAGE,
  readCount,
  readEuros,
  readPercentage,
  typedCount,
  typedEuros,
} from './typed-values.ts';
import { WhatIfResult } from './what-if-result.tsx';

const text = estimatesText.whatIf;
type Values = Record<string, string>;

const percentage = (name: string, label: string): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  pattern: PERCENTAGE,
  patternHint: estimatesText.make.percentage,
});

const generalFields: readonly FieldDefinition[] = [
  percentage('volumes', text.volume),
  percentage('prijzen', text.price),
  { kind: 'text', name: 'kader', label: text.frame, pattern: EUROS, patternHint: estimatesText.make.money },
  { kind: 'text', name: 'lta', label: text.lta, pattern: EUROS, patternHint: estimatesText.make.money },
];

const weight = { kind: 'text', pattern: COUNT, patternHint: estimatesText.make.count } as const;
const municipalityFields: readonly FieldDefinition[] = [
  { ...weight, name: 'gewichtRegionaal', label: estimatesText.municipalities.regionalWeight },
  { ...weight, name: 'gewichtLokaal', label: estimatesText.municipalities.localWeight },
  {
    kind: 'text',
    name: 'plafond',
    label: estimatesText.municipalities.ceilingField,
    pattern: EUROS,
    patternHint: estimatesText.make.money,
  },
];

/** What if volumes, prices, frame or split were otherwise? The server calculates; nothing is stored. */
export function WhatIf({ estimate }: { estimate: Raming }) {
  const [productId, setProduct] = useState('');
  const [municipalityId, setMunicipality] = useState('');
  const line = estimate.regels.find((row) => String(row.product.id) === productId);
  const share = estimate.gemeenten.find((row) => String(row.gemeente.id) === municipalityId);
  const [basis, setBasis] = useState<BasisKind>('opgegeven');
  const calculate = useMutation({
    mutationFn: (values: Values) =>
      apiSend<WatAlsUitkomst>('POST', `/ramingen/${estimate.id}/_bereken`, wishOf(values, line, basis, share)),
  });
  const chooseProduct = (id: string) => {
    setProduct(id);
    setBasis(estimate.regels.find((row) => String(row.product.id) === id)?.grondslag?.soort ?? 'opgegeven');
  };
  return (
    <div className="stack">
      <p className="small muted">{text.intro}</p>
      <div className="form">
        <Select
          label={text.product}
          hint={text.productHint}
          value={productId}
          onChange={(event) => chooseProduct(event.target.value)}
          emptyLabel={text.noChoice}
          options={estimate.regels.map((row) => ({ value: String(row.product.id), label: row.product.naam }))}
        />
        {line && !line.vastBedrag && <BasisChoice basis={basis} onChange={setBasis} />}
        <Select
          label={text.municipality}
          value={municipalityId}
          onChange={(event) => setMunicipality(event.target.value)}
          emptyLabel={text.noChoice}
          options={estimate.gemeenten.map((row) => ({ value: String(row.gemeente.id), label: row.gemeente.naam }))}
        />
      </div>
      <FieldsForm
        key={`${productId}|${basis}|${municipalityId}`}
        name="wat-als"
        fields={[...generalFields, ...(line ? lineFields(line, basis) : []), ...(share ? municipalityFields : [])]}
        initial={{
          ...(line && lineValues(line, basis)),
          ...(share && valuesOf(share)),
          kader: typedEuros(estimate.kaderCent),
          lta: typedEuros(estimate.ltaCent),
        }}
        submitLabel={text.act}
        submit={(values) => calculate.mutateAsync(values)}
        onDone={() => undefined}
        onCancel={() => {
          calculate.reset();
          setProduct('');
          setMunicipality('');
        }}
      />
      {calculate.data && <WhatIfResult outcome={calculate.data} />}
    </div>
  );
}

const valuesOf = (share: Gemeentedeel): Values => ({
  gewichtRegionaal: typedCount(share.regionaalGewicht),
  gewichtLokaal: typedCount(share.lokaalGewicht),
  plafond: typedEuros(share.plafondCent),
});

function wishOf(values: Values, line: Ramingsregel | undefined, basis: BasisKind, share: Gemeentedeel | undefined) {
  const municipality = share && {
    gemeenteId: share.gemeente.id,
    ...given({
      regionaalGewicht: readCount(values.gewichtRegionaal),
      lokaalGewicht: readCount(values.gewichtLokaal),
      plafondCent: readEuros(values.plafond),
    }),
  };
  return given({
    volumePercentage: readPercentage(values.volumes),
    prijsPercentage: readPercentage(values.prijzen),
    kaderCent: readEuros(values.kader),
    ltaCent: readEuros(values.lta),
    regels: line && [{ productId: line.product.id, ...lineBody(line, basis, values) }],
    gemeenten: municipality && [municipality],
  });
}
