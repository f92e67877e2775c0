import { evaluateQuotations } from './quotations.ts';
import { evaluateRetrieval } from './retrieval.ts';
import { evaluateSummaries } from './summaries.ts';
import { evaluateLeads } from './summary-leads.ts';

const areFine = [evaluateRetrieval(), evaluateQuotations(), await evaluateSummaries(), evaluateLeads()];
process.exitCode = areFine.every(Boolean) ? 0 : 1;
