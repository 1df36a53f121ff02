/** Where the program starts. */
package dev.grapevine.cli.main;
