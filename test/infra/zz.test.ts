import { expect, it } from 'vitest';
import { synthesize } from './support/synthesize.ts';
import { stages } from '#infra/stages.ts';
it('x', () => { for (const s of [stages.local, stages.production]) { console.time(s.name); const t = synthesize({stage: s}); console.timeEnd(s.name); console.log(Object.entries(t).map(([k,v])=>[k,Object.keys(v.Resources).length])); } });
