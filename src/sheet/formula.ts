export * from '../domain/formula.ts';
