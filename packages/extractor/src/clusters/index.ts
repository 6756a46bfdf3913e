export { type ClusterFile, clusterBytes, WordClusters, wordClusters } from './clusters.ts';
