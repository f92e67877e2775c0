import { memoryStore } from '../../src/store/memory.ts';
import { testStore } from '../contract/store.ts';

testStore('memory', memoryStore);
