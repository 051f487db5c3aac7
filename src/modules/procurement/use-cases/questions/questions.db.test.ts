import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../../test/support/database.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../../test/support/small-world.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { Result } from '../../../../kernel/result.ts';
import { type ActorScope, asOwner, withScope } from '../../../../platform/db/index.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Tenor } from '../../domain/questions/answers.ts';
import { listDocumentVersions } from '../../storage/documents.ts';
import { listNotaAnswers, listNotas } from '../../storage/notas.ts';
import { listQuestions } from '../../storage/questions.ts';
import { makeProcedure, type ProcurementActor, takeStep, verifyProcedureLog } from '../run-procedure.ts';
import { draftAnswer, reviewAnswer, sortOut } from './answer-questions.ts';
import { askQuestion, beginQuestionRound } from './ask-question.ts';
import { addDocument, publishDocument, reviseDocument } from './keep-documents.ts';
import { publishNota } from './publish-nota.ts';
import { viewQuestions } from './view-questions.ts';

const db = await testDatabase();
before(() => loadSmallWorld(db));

const REGION: ActorScope = {
  ...SCOPES.nobody,
  personId: 1,
  organisationId: WORLD.region,
  role: 'purchaser',
  regionIds: [WORLD.region],
};
const providerScope = (id: number): ActorScope => ({
  ...SCOPES.nobody,
  personId: 3,
  organisationId: id,
  role: 'sales-adviser',
  providerIds: [id],
});
const LINDE = providerScope(WORLD.provider);
const BEEK = providerScope(WORLD.otherProvider);
const NOW = '2026-01-07T09:00:00.000Z';
const actor = (personId: number, now = NOW): ProcurementActor => ({
  personId,
  organisationId: WORLD.region,
  now,
});
const asRegion = <T>(work: (tx: Tx) => Promise<T>) => withScope(db, REGION, work);
const value = <T>(result: Result<T, { code: string }>): T => {
  assert.ok(result.ok, result.ok ? '' : result.refusal.code);
  return result.value;
};
const code = (result: Result<unknown, { code: string }>) => (result.ok ? 'done' : result.refusal.code);

const TEXT = '4.1 Een keurmerk is nodig.\n4.2 Het tarief geldt per minuut.';

/** A procedure in the phase of questions, with a published document and a round of questions. */
async function asking(number: string): Promise<{ id: number; documentId: number }> {
  return await asRegion(async (tx) => {
    const id = value(
      await makeProcedure(tx, actor(1, '2026-01-05T08:00:00.000Z'), {
        kind: 'semi-open',
        number,
        title: 'Begeleiding',
        description: '',
        segment: 'light',
        estimatedValueCents: null,
        contractsFrom: plainDate('2027-01-01'),
        contractsThrough: plainDate('2028-12-31'),
        productIds: [WORLD.guidance],
      }),
    );
    for (const [phase, now] of [
      ['preparation', '2026-01-05T09:00:00.000Z'],
      ['questions', '2026-01-06T09:00:00.000Z'],
    ] as const)
      value(await takeStep(tx, actor(1, now), id, { step: 'begin-phase', run: null, phase, closesAt: null }));
    const documentId = value(await addDocument(tx, actor(1), id, { name: 'Leidraad', text: TEXT }));
    value(await publishDocument(tx, actor(1), documentId));
    value(await beginQuestionRound(tx, actor(1), id, { name: 'Eerste ronde', closesAt: '2026-01-15T11:00:00.000Z' }));
    return { id, documentId };
  });
}
const ask = (scope: ActorScope, id: number, text: string, now = NOW) =>
  withScope(db, scope, (tx) =>
    askQuestion(
      tx,
      actor(3, now),
      id,
      { text, documentId: null, paragraph: null },
      scope === REGION ? null : (scope.providerIds[0] ?? null),
    ),
  );
const answer = (question: number, documentId: number, tenor: Tenor, paragraph = '4.1') =>
  asRegion(async (tx) => {
    value(
      await draftAnswer(tx, actor(1), question, {
        questionText: 'De vraag',
        text: 'Het antwoord',
        restsOn: [{ documentId, paragraph, tenor }],
      }),
    );
    return value(await reviewAnswer(tx, actor(2), question, { approved: true, note: '' }));
  });
const desk = (id: number) => asRegion((tx) => viewQuestions(tx, id));
const standings = async (id: number) => (await desk(id)).questions.map((one) => one.standing);

test('R-186: questions are numbered over all providers, and nobody but the asker knows who asked', async () => {
  const { id } = await asking('V-1');
  value(await ask(LINDE, id, 'Mag een onderaannemer die zelf een overeenkomst heeft ook worden ingezet?'));
  value(await ask(BEEK, id, 'Kan een onderaannemer ook worden ingezet als die zelf al een overeenkomst heeft?'));
  value(await ask(REGION, id, 'Welke index geldt voor de tarieven van 2027? Vraagt Jeugdhulp De Linde.'));
  const view = await desk(id);
  assert.deepEqual(
    view.questions.map(({ question }) => [question.number, question.byProvider]),
    [
      [1, true],
      [2, true],
      [3, false],
    ],
  );
  assert.deepEqual(view.groups, [view.questions.slice(0, 2).map(({ question }) => question.id)]);
  assert.deepEqual(view.questions[2]?.traces, [{ kind: 'name', found: 'Jeugdhulp De Linde' }]);
  assert.deepEqual(
    (await withScope(db, LINDE, (tx) => listQuestions(tx, id))).map((one) => one.number),
    [1],
  );
  for (const scope of [REGION, { ...REGION, role: 'administrator' as const }, SCOPES.nobody])
    assert.deepEqual(await withScope(db, scope, (tx) => tx.query('select * from question_asker')), []);
  assert.deepEqual(await asOwner(db, (tx) => tx.query('select * from question_asker')), []);
  await assert.rejects(
    withScope(db, BEEK, (tx) =>
      tx.execute(`insert into question_asker values (${view.questions[2]?.question.id}, ${WORLD.otherProvider}, 3)`),
    ),
  );
});

test('R-184: a question after the round closed, or outside a phase for questions, is refused by the clock of the server', async () => {
  const { id } = await asking('V-2');
  assert.equal(code(await ask(LINDE, id, 'Op tijd?', '2026-01-15T10:59:59.999Z')), 'done');
  assert.equal(code(await ask(LINDE, id, 'Te laat?', '2026-01-15T11:00:00.000Z')), 'procurement.too-late');
  assert.equal(code(await ask(REGION, id, 'Uit de bijeenkomst?', '2026-01-16T11:00:00.000Z')), 'done');
  await assert.rejects(
    withScope(db, LINDE, (tx) =>
      tx.execute(`insert into question (procedure_id, round_id, number, text, by_provider, asked_at)
        select ${id}, id, 9, 'x', true, '2026-01-15T11:00:00Z' from question_round where procedure_id = ${id}`),
    ),
    { code: '42501' },
  );
  await asRegion((tx) => takeStep(tx, actor(1), id, { step: 'stop', reason: 'x' }));
  assert.equal(code(await ask(LINDE, id, 'Nog iets?')), 'procurement.act-not-now');
});

test('R-186: an answer is reviewed by another person and published for everybody; the database holds both', async () => {
  const { id, documentId } = await asking('V-3');
  const first = value(await ask(LINDE, id, 'Is een keurmerk nodig?'));
  const second = value(await ask(BEEK, id, 'Is een keurmerk echt nodig?'));
  await asRegion(async (tx) => {
    value(await sortOut(tx, first, { theme: 'Kwaliteit', sameAs: null }));
    value(await sortOut(tx, second, { theme: null, sameAs: first }));
    const draft = { questionText: 'Is een keurmerk nodig?', text: 'Ja.', restsOn: [] };
    assert.equal(code(await draftAnswer(tx, actor(1), second, draft)), 'procurement.answered-by-another');
    value(await draftAnswer(tx, actor(1), first, draft));
    const approve = { approved: true, note: '' };
    assert.equal(code(await reviewAnswer(tx, actor(1), first, approve)), 'procurement.review-of-own-answer');
    assert.equal(code(await publishNota(tx, actor(1), id, null)), 'procurement.nothing-to-publish');
    assert.equal(
      code(await reviewAnswer(tx, actor(2), first, { approved: false, note: ' ' })),
      'procurement.review-note-missing',
    );
  });
  for (const sql of [
    `insert into answer_review (question_id, version, approved, person_id) values (${first}, 1, true, 1)`,
    `insert into nota (procedure_id, number, published_at, digest) values (${id}, 9, now(), repeat('a', 64));
     insert into nota_answer (nota_id, question_id, version, number) select max(id), ${first}, 1, 1 from nota`,
    `update answer_version set text = 'x'`,
  ])
    await assert.rejects(
      asRegion(async (tx) => {
        for (const one of sql.split(';')) await tx.execute(one);
      }),
      sql,
    );
  await asRegion(async (tx) => {
    value(await reviewAnswer(tx, actor(2), first, { approved: true, note: '' }));
    value(await publishNota(tx, actor(1), id, null));
    assert.equal((await verifyProcedureLog(tx, id)).broken, null);
  });
  assert.deepEqual(await standings(id), ['published', 'same-as']);
  assert.ok(documentId > 0);
  const [nota] = await withScope(db, SCOPES.nobody, (tx) => listNotas(tx, id));
  const seen = await withScope(db, SCOPES.nobody, (tx) => listNotaAnswers(tx, [nota?.id ?? 0]));
  assert.deepEqual(
    seen.map((one) => [one.number, one.sameNumbers, one.theme, one.text]),
    [[1, [2], 'Kwaliteit', 'Ja.']],
  );
  assert.deepEqual(await withScope(db, SCOPES.nobody, (tx) => tx.query('select * from question')), []);
});

test('R-183: a changed paragraph reopens the answers that rest on it, a new answer closes them again', async () => {
  const { id, documentId } = await asking('V-4');
  const one = value(await ask(LINDE, id, 'Is een keurmerk nodig?'));
  const two = value(await ask(LINDE, id, 'Geldt het tarief per minuut of per uur?'));
  await answer(one, documentId, 'confirms');
  await answer(two, documentId, 'explains', '4.2');
  await asRegion(async (tx) => value(await publishNota(tx, actor(1), id, null)));
  assert.deepEqual(await standings(id), ['published', 'published']);
  const revised = { text: TEXT.replace('is nodig', 'of audit is nodig'), reason: null };
  await asRegion(async (tx) => {
    assert.equal(code(await reviseDocument(tx, actor(1), documentId, revised)), 'procurement.document-reason-missing');
    value(await reviseDocument(tx, actor(1), documentId, { ...revised, reason: 'Naar aanleiding van vragen' }));
    assert.equal(
      code(await reviseDocument(tx, actor(1), documentId, { ...revised, reason: 'x' })),
      'procurement.document-same',
    );
  });
  assert.deepEqual(await standings(id), ['reopened', 'published']);
  const versions = (scope: ActorScope) => withScope(db, scope, (tx) => listDocumentVersions(tx, id));
  assert.deepEqual(
    (await versions(LINDE)).map((row) => row.version),
    [1],
  );
  await asRegion(async (tx) => value(await publishDocument(tx, actor(1), documentId)));
  assert.deepEqual(
    (await versions(LINDE)).map((row) => row.version),
    [1, 2],
  );
  await answer(one, documentId, 'confirms');
  assert.deepEqual(await standings(id), ['reviewed', 'published']);
});

test('R-186: answers that contradict each other are shown, and published only with a reason', async () => {
  const { id, documentId } = await asking('V-5');
  const one = value(await ask(LINDE, id, 'Is een keurmerk nodig?'));
  const two = value(await ask(BEEK, id, 'Mag het ook zonder diploma van kwaliteit?'));
  await answer(one, documentId, 'confirms');
  await answer(two, documentId, 'denies');
  assert.deepEqual((await desk(id)).contradictions, [
    { kind: 'answers', documentId, paragraph: '4.1', questions: [one, two] },
  ]);
  await asRegion(async (tx) => {
    const refused = await publishNota(tx, actor(1), id, null);
    assert.deepEqual(refused, { ok: false, refusal: { code: 'procurement.nota-contradicts', numbers: [1, 2] } });
  });
  await asRegion(async (tx) => value(await publishNota(tx, actor(1), id, 'Verschil is bedoeld')));
  assert.deepEqual(await standings(id), ['published', 'published']);
});
