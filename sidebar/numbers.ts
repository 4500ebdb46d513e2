/** A score as it stands everywhere: two decimals, with the file's decimal sign. */
export function scoreText(score: number, decimal: '.' | ','): string {
  return score.toFixed(2).replace('.', decimal);
}
