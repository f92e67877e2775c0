import { evaluateQuotations } from './quotations.ts';
import { evaluateRetrieval } from './retrieval.ts';

const areFine = [evaluateRetrieval(), evaluateQuotations()];
process.exitCode = areFine.every(Boolean) ? 0 : 1;
