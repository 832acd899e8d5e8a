import type { PageRequest } from '#shared/http/page.ts';
import type { Language } from '#shared/languages/language.ts';
import type { StepContext } from './step.ts';
import type { WayIn } from './way-in.ts';

/** Somebody at the wizard, with the set-up as it stands. */
export type Visit = {
  readonly request: PageRequest<unknown>;
  readonly way: WayIn;
  readonly language: Language;
  readonly context: StepContext;
};

export function stepAddress({ base }: Pick<WayIn, 'base'>, step: string): `/${string}` {
  return `${base}/${step}`;
}
