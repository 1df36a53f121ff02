/** Says how well emerging topics are found in a history, and sets the threshold for one. */
package dev.grapevine.cli.evaluate;
