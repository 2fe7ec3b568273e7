/** Who lists a problem, as the editor shows it. */
export const PROBLEM_SOURCE = 'Dateline';
