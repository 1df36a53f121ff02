/** What others do to find what is trending, each as its source has it. */
package dev.grapevine.evaluation.peers;
