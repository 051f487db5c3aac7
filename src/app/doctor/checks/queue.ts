import type { Check, Finding } from '../check.ts';
import { doctorText } from '../doctor.nl.ts';

type Queue = { waiting: bigint; late: bigint; oldest_minutes: number | null; failed: bigint; example: string | null };

/** Work that waits longer than a quarter of an hour, and work that was given up. Daily work may be asked after its hour. */
export const jobQueue: Check = async ({ tx }) => {
  const queue = await tx.one<Queue>(`
    select count(*) filter (where waiting) as waiting,
           count(*) filter (where waiting and since < now() - interval '15 minutes') as late,
           (extract(epoch from now() - min(since) filter (where waiting)) / 60)::int as oldest_minutes,
           count(*) filter (where failed_at is not null) as failed,
           (array_agg(kind || ' ' || id order by id) filter (where failed_at is not null))[1] as example
      from job,
           lateral (select finished_at is null and failed_at is null and locked_by is null and run_after <= now() as waiting,
                          greatest(run_after, created_at) as since) w`);
  const findings: Finding[] = [];
  if (queue.late > 0n) {
    const text = doctorText.queueLate(queue.late, queue.oldest_minutes ?? 0);
    findings.push({ check: 'queue', ok: false, text, advice: doctorText.queueLateAdvice });
  }
  if (queue.failed > 0n) {
    const text = doctorText.queueFailed(queue.failed, queue.example ?? '-');
    findings.push({ check: 'queue', ok: false, text, advice: doctorText.queueFailedAdvice });
  }
  if (findings.length > 0) return findings;
  return [{ check: 'queue', ok: true, text: doctorText.queueRuns(queue.waiting) }];
};

/** Room for the lines of this year and the next. */
export const yearPartitions: Check = async ({ tx, now }) => {
  const years = [now.getFullYear(), now.getFullYear() + 1];
  const missing = await tx.query<{ year: number }>(
    `select year from unnest($1::int[]) year where to_regclass('public.claim_line_' || year) is null`,
    [years],
  );
  const [first] = missing;
  if (first === undefined) return [{ check: 'partitions', ok: true, text: doctorText.partitionsReady(years) }];
  const text = doctorText.partitionsMissing(missing.map(({ year }) => year));
  return [{ check: 'partitions', ok: false, text, advice: doctorText.partitionsAdvice(first.year) }];
};
