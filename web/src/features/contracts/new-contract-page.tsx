import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import { awardedQuery, clauseLibraryQuery, newContractQuery } from '../../api/register-queries.ts';
import type {
  Bepalingenbibliotheek,
  Contractkeuzes,
  Partner,
  Register,
  TeMakenContract,
} from '../../api/register-types.ts';
import { paths } from '../../app/paths.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { OpenSetUpTests } from '../clause-tests/set-up-note.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { AwardedApplications } from './awarded-applications.tsx';
import { newContractText as text } from './new-contract.nl.ts';
import { awardBody, awardFields, contractBody, contractFields, type NewProduct } from './new-contract-fields.ts';
import { NewProducts } from './new-products.tsx';
import { partnersText } from './partners.nl.ts';
import { AddPartner, PartnerTable, withoutPartner } from './partners.tsx';

/** Makes a contract: freely, or of an application that was awarded (`?procedure=`). */
export function NewContractPage() {
  const { state } = useListPlace();
  const library = useQuery(clauseLibraryQuery);
  return (
    <PageQuery query={useQuery(newContractQuery)}>
      {(choices) => (
        <Loaded query={library}>
          {(clauses) =>
            state.procedure ? (
              <FromAward procedureId={state.procedure} choices={choices} library={clauses} />
            ) : (
              <NewContract choices={choices} library={clauses} />
            )
          }
        </Loaded>
      )}
    </PageQuery>
  );
}

function FromAward({
  procedureId,
  choices,
  library,
}: {
  procedureId: string;
  choices: Contractkeuzes;
  library: Bepalingenbibliotheek;
}) {
  const { state } = useListPlace();
  return (
    <Loaded query={useQuery(awardedQuery(procedureId))}>
      {({ items }) => {
        const chosen = items.find((one) => String(one.aanmeldingId) === state.aanmelding && one.magContract);
        return chosen ? (
          <NewContract
            key={chosen.aanmeldingId}
            choices={choices}
            library={library}
            awarded={chosen}
            procedureId={procedureId}
          />
        ) : (
          <AwardedApplications items={items} procedureId={procedureId} />
        );
      }}
    </Loaded>
  );
}

interface NewContractProps {
  readonly choices: Contractkeuzes;
  readonly library: Bepalingenbibliotheek;
  readonly awarded?: TeMakenContract;
  readonly procedureId?: string;
}

function NewContract({ choices, library, awarded, procedureId }: NewContractProps) {
  const [products, setProducts] = useState<readonly NewProduct[]>([]);
  const [partners, setPartners] = useState<readonly Partner[]>([]);
  const offered = awarded ? choices.producten.filter(({ id }) => awarded.productIds.includes(id)) : choices.producten;
  return (
    <>
      <PageHeading
        title={awarded ? text.chosen(awarded.aanbieder.naam) : text.title}
        sub={<p>{awarded ? text.subAward : text.sub}</p>}
      />
      <NewProducts choices={offered} awarded={awarded !== undefined} products={products} onChange={setProducts} />
      {!awarded && (
        <section className="section" aria-labelledby="partners">
          <BlockHeading id="partners" title={partnersText.title} />
          <PartnerTable partners={partners} onDrop={(one) => setPartners(withoutPartner(partners, one))} />
          <AddPartner partners={partners} onChange={setPartners} />
        </section>
      )}
      <section className="section" aria-labelledby="contract">
        <BlockHeading id="contract" title={text.agreement} />
        <OpenSetUpTests />
        <ContractForm
          choices={choices}
          library={library}
          products={products}
          fields={(awarded ? awardFields : contractFields)(choices, library.items)}
          send={(values) =>
            awarded
              ? apiSend<Register>('POST', '/contracten/_uitgunning', {
                  ...awardBody(values, library.items),
                  procedureId: Number(procedureId),
                  aanmeldingId: awarded.aanmeldingId,
                  producten: products,
                })
              : apiSend<Register>('POST', '/contracten', {
                  ...contractBody(values, library.items),
                  producten: products,
                  partners,
                })
          }
        />
      </section>
    </>
  );
}

/** The form; a contract without a product is not sent. */
function ContractForm({
  choices,
  products,
  fields,
  send,
}: Pick<NewContractProps, 'choices' | 'library'> & {
  products: readonly NewProduct[];
  fields: ReturnType<typeof contractFields>;
  send: (values: Record<string, string>) => Promise<Register>;
}) {
  const router = useRouter();
  const client = useQueryClient();
  const { notify } = useLive();
  const [only] = choices.opdrachtgevers;
  const [missing, setMissing] = useState(false);
  return (
    <>
      {missing && products.length === 0 && (
        <p className="negative" role="alert">
          {text.needsProduct}
        </p>
      )}
      <FieldsForm
        name="contract"
        fields={fields}
        initial={{
          betaaltermijnDagen: '30',
          vorm: 'gezamenlijk',
          ...(only && choices.opdrachtgevers.length === 1 && { opdrachtgeverId: String(only.id) }),
        }}
        submitLabel={text.act}
        submit={async (values) => {
          setMissing(products.length === 0);
          if (products.length === 0) return;
          const made = await send(values);
          notify(text.done(products.length));
          await client.invalidateQueries();
          router.history.push(paths.contract(made.id, 'bepalingen'));
        }}
        onDone={() => {}}
      />
    </>
  );
}
