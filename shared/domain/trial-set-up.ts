import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { Moved } from '#shared/domain/trial-change.ts';
import { legal } from '#shared/domain/trial-moves.ts';

export type SetUpAnswer = Exclude<Trial['setUpQuestion'], 'open'>;

/** The partner's answer to "set services up now?". "Later" closes the question only: "now" can be said at any time (TR-7). */
export function answerSetUpQuestion(trial: Trial, answer: SetUpAnswer): Result<Moved | undefined, Refusal> {
  const allowed = legal('answerSetUpQuestion', trial);
  if (!allowed.ok) return allowed;
  if (trial.setUpQuestion === answer) return ok(undefined);
  return ok({ trial: { ...trial, setUpQuestion: answer }, event: 'trial.set_up_question_answered', changed: ['setUpQuestion'] });
}
