/** Milliseconds by which the virtual clock is ahead of the machine's, shared with every worker. */
export type SharedOffset = BigInt64Array<SharedArrayBuffer>;

export function sharedOffset(): SharedOffset {
  return new BigInt64Array(new SharedArrayBuffer(8));
}

/**
 * Replaces `Date` in this thread by one that runs ahead of the machine by the shared offset; a change of the offset is seen at once.
 * `performance` and timers stay real: time-outs and back-offs of a function last as long as ever. `Intl.DateTimeFormat` without an argument stays real too.
 */
export function installClock(offset: SharedOffset): void {
  const MachineDate = Date;
  const machineNow = Date.now.bind(Date);
  const now = () => machineNow() + Number(Atomics.load(offset, 0));
  const VirtualDate = new Proxy(MachineDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new MachineDate(now()).toString(),
  });
  MachineDate.now = now;
  MachineDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
}
