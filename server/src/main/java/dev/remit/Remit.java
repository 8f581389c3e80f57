package dev.remit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts a node: with the console when {@code ui} is on the class path, headless otherwise. */
@SpringBootApplication
public class Remit {

    public static void main(String[] args) {
        SpringApplication.run(Remit.class, args);
    }
}
