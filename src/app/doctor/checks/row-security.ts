import type { Check } from '../check.ts';
import { doctorText } from '../doctor.nl.ts';

/**
 * Tables that everybody signed in may read whole, each for a reason given in its comment: public registers, the product
 * book and goals of a region, names of migrations, sessions (looked up before any scope exists), and people's roles
 * (guarded by rights), and the order of steps in enforcement and control.
 */
const OPEN_TABLES: ReadonlySet<string> = new Set([
  'organisation',
  'organisation_relation',
  'region_membership',
  'region_calendar',
  'agb_register',
  'agb_code',
  'person',
  'person_role',
  'mandate',
  'cooperation_task',
  'purchase_scope',
  'policy_frame',
  'policy_frame_goal',
  'goal',
  'purchase_task',
  'goal_task',
  'product',
  'product_purpose',
  'product_budget',
  'retention_rule',
  'migration',
  'session',
  'setting_change',
  'sign_in_attempt',
  'control_step_rule',
]);

/** Every other table that the application can reach must have row security; a new table has it or is named above. */
export const rowSecurity: Check = async ({ tx }) => {
  const tables = await tx.query<{ name: string; guarded: boolean }>(`
    select c.relname as name, c.relrowsecurity as guarded
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'rd') and c.relkind in ('r', 'p')
       and (has_any_column_privilege('rd_app', c.oid, 'select, insert, update')
            or has_table_privilege('rd_app', c.oid, 'delete'))
     order by c.relname`);
  const closed = tables.filter(({ name }) => !OPEN_TABLES.has(name));
  const open = closed.filter(({ guarded }) => !guarded).map(({ name }) => name);
  if (open.length === 0) return [{ check: 'row-security', ok: true, text: doctorText.rowSecurityOn(closed.length) }];
  const advice = doctorText.rowSecurityAdvice;
  return [{ check: 'row-security', ok: false, text: doctorText.rowSecurityOff(open), advice }];
};

/** The application's role must stay under row security. */
export const applicationRole: Check = async ({ tx }) => {
  const role = await tx.maybeOne<{ superuser: boolean; bypass: boolean; owns: boolean; member: boolean }>(`
    select rolsuper as superuser, rolbypassrls as bypass,
           exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('public', 'rd') and c.relowner = r.oid) as owns,
           not rolsuper and pg_has_role(r.oid, 'rd_owner', 'member') as member
      from pg_roles r where rolname = 'rd_app'`);
  if (role === undefined) {
    return [{ check: 'roles', ok: false, text: doctorText.rolesMissing, advice: doctorText.rolesMissingAdvice }];
  }
  const problems = Object.entries(role).flatMap(([name, wrong]) => (wrong ? [name] : []));
  if (problems.length === 0) return [{ check: 'roles', ok: true, text: doctorText.rolesRight }];
  return [{ check: 'roles', ok: false, text: doctorText.rolesWrong(problems), advice: doctorText.rolesAdvice }];
};
