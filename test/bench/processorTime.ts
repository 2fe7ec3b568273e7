/** Milliseconds of processor time that a task takes on average; other programs on the machine do not count. */
export function processorTime(runs: number, task: (run: number) => void): number {
  const start = process.cpuUsage();
  for (let run = 0; run < runs; run++) task(run);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / runs;
}
