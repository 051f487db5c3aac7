import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { bookProductQuery, bookQuery } from '../../api/queries.ts';
import type { Boekproduct, Productenboek } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Alert } from '../../ui/alert/alert.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, Columns, FactList, FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { BookItems, ChangeItem } from './book-items.tsx';
import './catalogue.css';
import { catalogueText } from './catalogue.nl.ts';
import { Promote } from './promote.tsx';

const text = catalogueText.one;
const FROM = '/aangemeld/productenboeken/$id/producten/$sleutel';

/** One product as the book has it: for whom, what it means, what it consists of, under which code. */
export function BookProductPage() {
  const { id, sleutel } = useParams({ from: FROM });
  const book = useQuery(bookQuery(id));
  return (
    <PageQuery query={useQuery(bookProductQuery(id, sleutel))}>
      {(product) => <PageQuery query={book}>{(whole) => <View one={product} book={whole} />}</PageQuery>}
    </PageQuery>
  );
}

function View({ one, book }: { one: Boekproduct; book: Productenboek }) {
  const editable = useMay('catalogue.draft') && book.bewerkbaar;
  const mayPrice = useMay('pricing.read');
  const { product } = one;
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.book(book.id), label: book.titel }]} here={product.naam} />
      <PageHeading
        title={product.naam}
        sub={
          <>
            <span>{[product.groep, product.sleutel].filter(Boolean).join(', ')}</span>
            <StatusWord status={book.status} />
            {one.productId !== null && mayPrice && (
              <AppLink href={paths.tariffsOf(one.productId)}>{text.tariffs}</AppLink>
            )}
          </>
        }
        actions={
          editable && (
            <>
              {product.vorm === 'arrangement' && <Promote bookId={book.id} arrangement={product} />}
              <ChangeItem book={book} kind="products" item={product} name={product.naam} />
            </>
          )
        }
      />
      <Facts one={one} />
      {one.bevindingen.length > 0 && (
        <Alert tone="warning" title={catalogueText.warnings(one.bevindingen.length)}>
          <ul>
            {one.bevindingen.map((finding) => (
              <li key={finding.zin}>{finding.zin}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Columns aside={<Aside one={one} book={book} />}>
        <Texts one={one} />
        <BookItems
          book={book}
          kind="parts"
          ofProduct
          items={one.onderdelen}
          editable={editable}
          nameOf={(part) => part.onderdeel}
          initial={{ product: product.sleutel }}
        />
        <BookItems
          book={book}
          kind="codes"
          ofProduct
          items={one.codes}
          editable={editable}
          nameOf={(code) => code.productcode}
          initial={{ product: product.sleutel, van: book.van }}
        />
        <BookItems
          book={book}
          kind="definitions"
          ofProduct
          items={one.begrippen}
          editable={editable}
          nameOf={(record) => record.sleutel}
          initial={{ product: product.sleutel, variant: product.variant ?? '' }}
        />
        <BookItems
          book={book}
          kind="demands"
          items={one.eisen}
          editable={editable}
          nameOf={(demand) => demand.sleutel}
          initial={{ product: product.sleutel }}
        />
      </Columns>
    </>
  );
}

const word = (value: string | null): string => (value ? plainWord(value) : catalogueText.none);

function Facts({ one: { product, segment, tijdbegrip } }: { one: Boekproduct }) {
  return (
    <FactStrip
      facts={[
        { label: catalogueText.form, lines: [word(product.vorm)] },
        { label: catalogueText.segment, lines: [segment ? segment.naam : catalogueText.none] },
        { label: catalogueText.unit, lines: [word(product.eenheid), ...(tijdbegrip ? [word(tijdbegrip.uren)] : [])] },
        { label: text.variant, lines: [word(product.variant)] },
        { label: catalogueText.funding, lines: [product.bekostiging.map(plainWord).join(', ') || catalogueText.none] },
        { label: text.weight, lines: [word(product.zwaarte)] },
        { label: text.level, lines: [word(product.definitieniveau)] },
      ]}
    />
  );
}

/** What it is, and the help for who refers and who decides. */
function Texts({ one: { product, waarden } }: { one: Boekproduct }) {
  const texts = [
    [text.description, product.omschrijving],
    [text.forReferrers, product.hulptekstVerwijzers],
    [text.forAccess, product.hulptekstToegang],
    [text.fundingNote, product.bekostigingToelichting],
    [text.note, product.toelichting],
    [text.promotion, product.redenVanOpname],
  ].filter((each): each is [string, string] => Boolean(each[1]));
  return (
    <>
      {texts.map(([title, content], index) => (
        <section key={title} className={index === 0 ? '' : 'section'} aria-labelledby={`tekst-${index}`}>
          <BlockHeading id={`tekst-${index}`} title={title} />
          <p className="product-text">{content}</p>
        </section>
      ))}
      {texts.length === 0 && <p className="small muted">{text.noText}</p>}
      {waarden.map((value) => (
        <section key={`${value.as} ${value.code}`} className="section" aria-labelledby={`as-${value.as}`}>
          <BlockHeading id={`as-${value.as}`} title={text.place(value.as, value.code, value.naam)} />
          <FactList
            facts={[
              { label: text.aim, value: value.doel },
              { label: text.target, value: value.doelgroep },
              { label: text.forReferrers, value: value.hulptekstVerwijzers },
              { label: text.forAccess, value: value.hulptekstToegang },
            ].filter((fact) => fact.value !== null)}
          />
        </section>
      ))}
    </>
  );
}

function Aside({ one, book }: { one: Boekproduct; book: Productenboek }) {
  const names = new Map(book.producten.map((product) => [product.sleutel, product.naam]));
  return (
    <>
      {one.tijdbegrip && (
        <section aria-labelledby="tijdbegrip">
          <BlockHeading id="tijdbegrip" title={text.timeTerm(one.tijdbegrip.begrip)} />
          <p>{capitalised(plainWord(one.tijdbegrip.uren))}.</p>
          {one.tijdbegrip.declarabel && <p className="small">{one.tijdbegrip.declarabel}</p>}
          {one.tijdbegrip.toelichting && <p className="small muted">{one.tijdbegrip.toelichting}</p>}
        </section>
      )}
      {one.onderdeelVan.length > 0 && (
        <section aria-labelledby="onderdeel-van">
          <BlockHeading id="onderdeel-van" title={text.partOf} />
          <ul className="plain-list link-list">
            {one.onderdeelVan.map((part) => (
              <li key={part.product}>
                <AppLink href={paths.bookProduct(book.id, part.product)}>
                  {names.get(part.product) ?? part.product}
                </AppLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {one.product.ontstaanUit && (
        <section aria-labelledby="ontstaan-uit">
          <BlockHeading id="ontstaan-uit" title={text.promotedFrom} />
          <p>
            <AppLink href={paths.bookProduct(book.id, one.product.ontstaanUit)}>
              {names.get(one.product.ontstaanUit) ?? one.product.ontstaanUit}
            </AppLink>
          </p>
        </section>
      )}
    </>
  );
}
